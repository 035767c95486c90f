package io.hyperherd.cli.run;

import io.hyperherd.RefusedException;
import io.hyperherd.StopReport;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.core.document.StopDocument;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;

/** {@code herd stop}: cancels trials. */
public final class StopCommand implements Command {

    private static final String ALL = "all";

    @Override
    public String summary() {
        return "Cancel trials that are queued or running.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE] (INDEX ... | --all)";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommandOptions.flag("a", ALL, "cancel every trial that is submitted, queued or running"))
                .addOption(CommandOptions.json("print the cancelled trials as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.severalIndices(arguments.positionals(), session.directory());
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        boolean all = arguments.has(ALL);
        if (all == !target.indices().isEmpty()) {
            throw new RefusedException("Pass either an index or --all (not both, not neither).");
        }
        StopReport report = all ? run.stopAll() : run.stop(target.indices());
        boolean json = arguments.has(CommandOptions.JSON);
        if (json && (all || !report.cancelled().isEmpty())) {
            session.print(StopDocument.of(report));
        } else if (!json) {
            print(report, all, session);
        }
        int left = tellRefused(report, session) + tellNotLive(target.indices(), report, run, session);
        return left == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static void print(StopReport report, boolean all, Session session) {
        if (!all) {
            report.cancelled().forEach(c -> session.out().println(line(c)));
            return;
        }
        List<Integer> indices =
                report.cancelled().stream().map(Cancelled::index).sorted().toList();
        session.out()
                .println(
                        indices.isEmpty() && report.refused().isEmpty()
                                ? "No live trials to cancel."
                                : "Cancelled " + indices.size() + " trial(s): " + indices);
    }

    private static String line(Cancelled cancelled) {
        return "Cancelled trial " + cancelled.index() + " (job " + cancelled.job() + "_" + cancelled.index() + ").";
    }

    private static int tellRefused(StopReport report, Session session) {
        report.refused()
                .forEach(r -> session.err().println("Error: trial " + r.index() + " was not cancelled: " + r.why()));
        return report.refused().size();
    }

    private static int tellNotLive(List<Integer> asked, StopReport report, SweepRun run, Session session) {
        Set<Integer> handled = report.cancelled().stream().map(Cancelled::index).collect(Collectors.toSet());
        report.refused().forEach(r -> handled.add(r.index()));
        List<Integer> rest = asked.stream().filter(i -> !handled.contains(i)).toList();
        for (int index : rest) {
            String status = run.manifest()
                    .trial(index)
                    .map(Trial::status)
                    .map(s -> s.word())
                    .orElse("unknown");
            session.err().println("Trial " + index + " is '" + status + "', not running/queued — nothing to cancel.");
        }
        return rest.size();
    }
}
