package io.hyperherd.cli.run;

import io.hyperherd.Plan;
import io.hyperherd.Submission;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.cli.command.Pins;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.progress.Watch;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.Totals;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The output of {@code run} once trials are submitted. */
public final class RunReport {

    private static final int MOST_JOBS = 5;

    private static final String BAR = "━".repeat(60);

    private final Session session;
    private final Target target;
    private final PrintStream out;
    private final Painter painter;

    RunReport(Session session, Target target) {
        this.session = session;
        this.target = target;
        this.out = session.out();
        this.painter = session.painter();
    }

    void print(SweepRun run, Pins pins) {
        run.plan().ifPresent(plan -> notes(plan, pins));
        if (run.submissions().isEmpty()) {
            out.println("Nothing to submit: " + standing(run.trials()) + ".");
        } else {
            banner(run);
        }
        out.flush();
    }

    private void notes(Plan plan, Pins pins) {
        ReconciliationNotes.of(plan.reconciliation()).forEach(note -> out.println("  " + note));
        if (!pins.isEmpty()) {
            out.println("  " + pins + " narrowed from " + plan.eligible() + " to "
                    + plan.toSubmit().size() + " trial(s).");
        }
    }

    private String standing(List<Trial> trials) {
        return trials.isEmpty() ? "there are no trials" : Totals.of(trials).words(painter);
    }

    private void banner(SweepRun run) {
        Path state = run.sweep().definition().workspace().resolve(".hyperherd");
        String green = painter.code(Paint.BOLD_GREEN);
        out.println();
        out.println(painter.paint(Paint.BOLD_GREEN, BAR));
        out.println(green + "  ✓ " + launched(run.submissions()));
        out.println(painter.paint(Paint.BOLD_GREEN, BAR));
        out.println("  " + painter.paint(Paint.DIM, "workspace:") + " " + state);
        out.println("  " + painter.paint(Paint.DIM, "logs:     ") + " " + state.resolve("logs"));
        out.println("  " + painter.paint(Paint.DIM, "monitor:  ") + " "
                + painter.paint(Paint.GREEN, session.hint("status", target)));
        out.println();
    }

    private String launched(List<Submission> submissions) {
        int trials = submissions.stream().mapToInt(s -> s.indices().size()).sum();
        String jobs = submissions.stream()
                        .limit(MOST_JOBS)
                        .map(s -> s.job().toString())
                        .collect(Collectors.joining(", "))
                + (submissions.size() > MOST_JOBS ? " and " + (submissions.size() - MOST_JOBS) + " more" : "");
        return "Launched " + trials + (trials == 1 ? " trial " : " trials ")
                + as(submissions.get(0).scheduler(), submissions.size()) + painter.paint(Paint.CYAN, jobs);
    }

    private static String as(String scheduler, int jobs) {
        String plural = jobs == 1 ? " " : "s ";
        return switch (scheduler) {
            case "slurm" -> (jobs == 1 ? "as SLURM job array" : "as " + jobs + " SLURM job array") + plural;
            case Watch.LOCAL -> "on this machine as job" + plural;
            default -> "on " + scheduler + " as job" + plural;
        };
    }
}
