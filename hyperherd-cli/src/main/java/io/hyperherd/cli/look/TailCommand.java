package io.hyperherd.cli.look;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.HyperHerdException;
import io.hyperherd.LogTail;
import io.hyperherd.RefusedException;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.line.UsageException;
import io.hyperherd.core.document.TailDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;

/** {@code herd tail}: the end of a trial's logs. Asks no scheduler. */
public final class TailCommand implements Command {

    private static final String LINES = "lines";
    private static final int USUAL_LINES = 20;
    private static final String FOLLOW = "follow";

    @Override
    public String summary() {
        return "Print the last lines of a trial's logs.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE] INDEX";
    }

    @Override
    public Options options() {
        OptionGroup streams = new OptionGroup();
        for (LogTail.Stream stream : LogTail.Stream.values()) {
            streams.addOption(flag(stream.word(), "only " + stream.word()));
        }
        return new Options()
                .addOption(value("n", LINES, "N", "how many lines of each stream (default " + USUAL_LINES + ")"))
                .addOption(flag("f", FOLLOW, "go on showing what is written, until the trial is over"))
                .addOptionGroup(streams)
                .addOption(CommandOptions.json("print the lines as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.oneIndex(arguments.positionals(), session.directory());
        int lines = arguments.integer(LINES, 0).orElse(USUAL_LINES);
        if (arguments.has(FOLLOW) && arguments.has(CommandOptions.JSON)) {
            throw new UsageException("--follow and --json exclude each other: one document has an end");
        }
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        int index = index(target, session);
        Optional<Trial> trial = run.manifest().trial(index);
        List<LogTail.Stream> wanted = wanted(arguments);
        List<LogTail> tails = wanted.stream()
                .map(stream -> run.tail(index, stream, arguments.has(FOLLOW) ? 0 : lines))
                .toList();
        if (arguments.has(CommandOptions.JSON)) {
            session.print(new TailDocument(index, trial, tails, lines));
            return ExitStatus.DONE;
        }
        boolean nothing = tails.stream().allMatch(tail -> tail.lines().isEmpty());
        boolean comes =
                arguments.has(FOLLOW) && trial.filter(TailCommand::mayStart).isPresent();
        if (nothing && !comes) {
            throw new HyperHerdException("No log files found for trial " + index + why(trial, session, target));
        }
        LogPage page = new LogPage(session.painter(), session.out());
        page.printHead(index, trial);
        if (arguments.has(FOLLOW)) {
            if (nothing) {
                session.err().println("Trial " + index + " has not started yet; waiting for its logs.");
            }
            new Following(run, index, session::warn).follow(run.follow(index, wanted, lines), page, TailCommand::rest);
        } else {
            tails.forEach(page::print);
        }
        return ExitStatus.DONE;
    }

    private static int index(Target target, Session session) {
        if (target.indices().isEmpty()) {
            throw new RefusedException("trial index required (e.g. '" + session.hint("tail", target) + " 3')");
        }
        int index = target.indices().get(0);
        if (index < 0) {
            throw new RefusedException(index + " is not the index of a trial: these begin at 0");
        }
        return index;
    }

    private static boolean mayStart(Trial trial) {
        return trial.status().isLive() || trial.status() == TrialStatus.READY;
    }

    private static boolean rest() {
        try {
            Thread.sleep(Following.REST.toMillis());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String why(Optional<Trial> trial, Session session, Target target) {
        if (trial.isEmpty()) {
            return ", which is not in this sweep; '" + session.hint("ls", target) + "' lists the trials there are";
        }
        return switch (trial.get().status()) {
            case READY -> ": it has not been submitted yet; '" + session.hint("run", target) + "' submits it";
            case SUBMITTED, QUEUED ->
                ": it has not started yet; '" + session.hint("status", target) + "' shows how far the sweep is";
            default -> "";
        };
    }

    private static List<LogTail.Stream> wanted(Arguments arguments) {
        List<LogTail.Stream> all = List.of(LogTail.Stream.values());
        List<LogTail.Stream> chosen =
                all.stream().filter(stream -> arguments.has(stream.word())).toList();
        return chosen.isEmpty() ? all : chosen;
    }
}
