package io.hyperherd.cli.run;

import io.hyperherd.Plan;
import io.hyperherd.cli.command.Pins;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.scheduler.ArraySpec;
import java.io.PrintStream;
import java.util.List;

/** The output of {@code run --dry-run}. */
public final class DryRunReport {

    private static final String DOUBLE_RULE = "=".repeat(60);
    private static final String RULE = "-".repeat(40);

    private final Session session;
    private final Target target;
    private final Painter painter;

    DryRunReport(Session session, Target target) {
        this.session = session;
        this.target = target;
        this.painter = session.painter();
    }

    void print(Plan plan, Pins pins) {
        PrintStream out = session.out();
        for (String line : List.of(DOUBLE_RULE, "DRY RUN — No jobs will be submitted", DOUBLE_RULE)) {
            out.println(painter.paint(Paint.BOLD, line));
        }
        out.println();
        plan.script().ifPresent(script -> {
            out.println(painter.paint(Paint.DIM, heading(plan)));
            out.println(painter.paint(Paint.DIM, RULE));
            ScriptExcerpt.of(script, plan.jobs().get(0)).forEach(line -> out.println(painter.paint(Paint.DIM, line)));
            out.println(painter.paint(Paint.DIM, RULE));
            out.println();
        });
        out.println(painter.paint(Paint.BOLD, "Submission plan"));
        ReconciliationNotes.of(plan.reconciliation()).forEach(note -> out.println("  " + note));
        out.println(
                "  Pending: " + plan.chosen().size() + " of " + plan.trials().size() + " trial(s)");
        out.println("  Indices: " + ArraySpec.format(plan.toSubmit()));
        if (plan.jobs().size() > 1) {
            out.println("  Jobs:    " + plan.jobs().size() + " job arrays, as the cluster takes no larger ones");
        }
        if (!plan.waiting().isEmpty()) {
            out.println("  Waiting: " + ArraySpec.format(plan.waiting()));
        }
        if (!pins.isEmpty()) {
            out.println("  Filter:  " + pins + " narrowed from " + plan.eligible() + " to "
                    + plan.toSubmit().size() + " trial(s)");
        }
        out.println(
                "  Use " + painter.paint(Paint.BOLD, session.hint("ls", target)) + " to see every trial in the sweep.");
        out.println();
    }

    private static String heading(Plan plan) {
        String kind = plan.scheduler().equals("slurm") ? "sbatch" : "job";
        return "Generated " + kind + " script (per-trial lookup elided for brevity):";
    }
}
