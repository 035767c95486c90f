package io.hyperherd.cli.look;

import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.progress.LineProgress;
import io.hyperherd.cli.progress.Progress;
import io.hyperherd.cli.progress.Silence;
import io.hyperherd.cli.progress.SilentProgress;
import io.hyperherd.cli.progress.Watch;
import io.hyperherd.core.document.StatusDocument;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code herd status}: asks the scheduler and shows how far each trial is. */
public final class StatusCommand implements Command {

    private static final String WATCH = "watch";

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
        return new Options()
                .addOption(CommandOptions.flag(
                        "w",
                        WATCH,
                        "go on until no trial is live: redraw at a terminal, else a line for each that ends"))
                .addOption(CommandOptions.json("print statuses and last log lines as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        boolean json = arguments.has(CommandOptions.JSON);
        Snapshot snapshot = arguments.has(WATCH)
                ? new Watch(session, target, progress(json, session)).untilSettled(run)
                : warned(run.refresh(), session);
        if (json) {
            session.print(StatusDocument.of(snapshot, run::lastLogLine));
        } else {
            List<Trial> trials =
                    snapshot.trials().stream().map(TrialSnapshot::trial).toList();
            StatusTable.on(session.terminal()).print(trials, trials, run::lastLogLine, session.out()::println);
        }
        return ExitStatus.DONE;
    }

    private static Snapshot warned(Snapshot snapshot, Session session) {
        session.warn(snapshot.warnings());
        Silence.of(snapshot).ifPresent(session.err()::println);
        return snapshot;
    }

    private static Progress progress(boolean json, Session session) {
        if (json) {
            return new SilentProgress();
        }
        return session.terminal().isScreen()
                ? new StatusScreen(session.terminal(), session.out())
                : new LineProgress(session.painter(), session.out());
    }
}
