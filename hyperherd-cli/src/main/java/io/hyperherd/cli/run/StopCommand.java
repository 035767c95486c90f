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
import io.hyperherd.cli.command.TrialChoice;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.core.document.StopDocument;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return "[WORKSPACE] (INDEX ... | --all | -i SPEC | -p NAME=VALUE | --status STATUS)";
    }

    @Override
    public Options options() {
        return TrialChoice.addTo(new Options(), "cancel")
                .addOption(CommandOptions.flag("a", ALL, "cancel every trial that is submitted, queued or running"))
                .addOption(CommandOptions.json("print the cancelled trials as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.severalIndices(arguments.positionals(), session.directory());
        TrialChoice choice = TrialChoice.of(arguments);
        Sweep sweep = session.sweep(target);
        choice.pins().check(sweep.definition());
        SweepRun run = session.workspace(sweep, target);
        boolean named = !target.indices().isEmpty();
        if (Stream.of(named, arguments.has(ALL), !choice.isAll())
                        .filter(given -> given)
                        .count()
                != 1) {
            throw new RefusedException("Pass either an index or --all (not both, not neither);"
                    + " --indices, --pin and --status choose several.");
        }
        StopReport report = named ? run.stop(target.indices()) : run.stop(choice.filter());
        boolean json = arguments.has(CommandOptions.JSON);
        if (json && (!named || !report.cancelled().isEmpty())) {
            session.print(StopDocument.of(report));
        } else if (!json) {
            print(report, named, session);
        }
        int left = tellRefused(report, session) + tellNotLive(target.indices(), report, run, session);
        return left == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static void print(StopReport report, boolean named, Session session) {
        if (named) {
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
