package io.hyperherd.cli.look;

import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.core.document.StatusDocument;
import java.io.IOException;
import org.apache.commons.cli.Options;

/** {@code herd status}: asks the scheduler and shows how far each trial is. */
public final class StatusCommand implements Command {

    @Override
    public String summary() {
        return "Show how far each trial is.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        return new Options().addOption(CommandOptions.json("print statuses and last log lines as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        Snapshot snapshot = run.refresh();
        session.warn(snapshot.warnings());
        if (arguments.has(CommandOptions.JSON)) {
            session.print(StatusDocument.of(snapshot, run::lastLogLine));
        } else {
            new StatusTable(session.terminal()).print(snapshot, run::lastLogLine, session.out());
        }
        return ExitStatus.DONE;
    }
}
