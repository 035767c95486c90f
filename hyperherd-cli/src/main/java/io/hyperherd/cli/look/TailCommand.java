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
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.core.document.TailDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;

/** {@code herd tail}: the end of a trial's logs. Asks no scheduler. */
public final class TailCommand implements Command {

    private static final String LINES = "lines";
    private static final int USUAL_LINES = 20;
    private static final int RULE = 60;

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
                .addOptionGroup(streams)
                .addOption(CommandOptions.json("print the lines as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.oneIndex(arguments.positionals(), session.directory());
        int lines = arguments.integer(LINES, 0).orElse(USUAL_LINES);
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        if (target.indices().isEmpty()) {
            throw new RefusedException("trial index required (e.g. '" + session.hint("tail", target) + " 3')");
        }
        int index = target.indices().get(0);
        List<LogTail> tails = wanted(arguments).stream()
                .map(stream -> run.tail(index, stream, lines))
                .toList();
        Optional<Trial> trial = run.manifest().trial(index);
        if (arguments.has(CommandOptions.JSON)) {
            session.print(new TailDocument(index, trial, tails, lines));
            return ExitStatus.DONE;
        }
        if (tails.stream().allMatch(tail -> tail.lines().isEmpty())) {
            throw new HyperHerdException("No log files found for trial " + index + why(trial, session, target));
        }
        print(index, trial, tails, session.painter(), session.out());
        return ExitStatus.DONE;
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

    private static void print(int index, Optional<Trial> trial, List<LogTail> tails, Painter painter, PrintStream out) {
        String status = trial.map(Trial::status).orElse(TrialStatus.UNKNOWN).word();
        String name = trial.flatMap(Trial::experimentName).orElse("");
        out.println(painter.paint(Paint.DIM, "Trial " + index + " [" + status + "] " + name));
        out.println(painter.paint(Paint.DIM, "-".repeat(RULE)));
        for (LogTail tail : tails) {
            List<String> lines = tail.lines().orElse(List.of());
            if (!lines.isEmpty()) {
                out.println();
                out.println(painter.paint(
                        Paint.DIM,
                        "[" + tail.stream().word() + "] " + tail.path() + " (last " + lines.size() + " lines)"));
                lines.forEach(out::println);
            }
        }
    }
}
