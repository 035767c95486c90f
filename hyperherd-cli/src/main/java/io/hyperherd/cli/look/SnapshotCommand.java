package io.hyperherd.cli.look;

import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.Results;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.core.document.SnapshotDocument;
import io.hyperherd.core.document.SnapshotDocument.ErrorLimits;
import java.io.IOException;
import org.apache.commons.cli.Options;

/** {@code herd snapshot}: all that is to be known of a sweep as one JSON document, from one look at the scheduler. */
public final class SnapshotCommand implements Command {

    private static final String LINES = "lines";
    private static final String MAX_FAILED = "max-failed";
    private static final int USUAL = 20;

    @Override
    public String summary() {
        return "Print statuses, accounting, results and errors as one JSON document.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(
                        value("n", LINES, "N", "how many lines of each failed trial's stderr (default " + USUAL + ")"))
                .addOption(value(MAX_FAILED, "M", "of how many failed trials, the last ones (default " + USUAL + ")"))
                .addOption(CommandOptions.json("changes nothing: the answer is always JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        ErrorLimits limits = new ErrorLimits(
                arguments.integer(LINES, 0).orElse(USUAL),
                arguments.integer(MAX_FAILED, 0).orElse(USUAL));
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        Snapshot snapshot = run.refresh();
        Results results = run.results();
        session.warn(snapshot.warnings());
        session.warn(results.warnings());
        session.print(SnapshotDocument.of(snapshot, results, run, limits));
        return ExitStatus.DONE;
    }
}
