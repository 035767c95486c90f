package io.hyperherd.monitor.command;

import io.hyperherd.monitor.spi.Command;
import io.hyperherd.monitor.spi.Command.Effect;
import io.hyperherd.monitor.spi.Command.Kind;
import io.hyperherd.monitor.spi.Command.Option;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The commands there are. */
public final class CommandList {

    private static final Option INDEX = new Option("index", "The trial's index", Kind.INTEGER, true);

    /** In the order help lists them. */
    public static final List<Command> ALL = List.of(
            looks("status", "Totals and trials; shows the dashboard anew"),
            looks("running", "Trials that are live"),
            looks("results", "The table of results", new Option("with_steps", "With every step", Kind.BOOLEAN, false)),
            looks(
                    "metrics",
                    "Metrics that trials stream, or one of them for each trial",
                    new Option("metric", "The metric's name", Kind.TEXT, false)),
            looks(
                    "plot",
                    "A picture of a metric",
                    new Option("metric", "The metric's name", Kind.TEXT, true),
                    new Option("trials", "Which trials, such as 0-2,5; all without it", Kind.TEXT, false),
                    new Option("smooth", "The mean over so many points", Kind.INTEGER, false)),
            looks(
                    "tail",
                    "The end of a trial's logs",
                    INDEX,
                    new Option("lines", "How many lines, 1 to 1000; 20 without it", Kind.INTEGER, false)),
            looks("plan", "The monitor's plan"),
            looks("info", "How the monitor does"),
            acts("run", "Submit a trial, again if it has ended", INDEX),
            acts("run_all", "Submit every trial that is ready, failed or cancelled"),
            acts("stop", "Cancel a trial; the next run submits it again", INDEX),
            acts("stop_all", "Cancel every live trial; asks first"),
            acts("prune", "Stop a trial for good; asks first", INDEX, new Option("reason", "Why", Kind.TEXT, false)),
            acts("shutdown", "End the monitor; trials go on"),
            acts(
                    "confirm",
                    "Answer a question with yes",
                    new Option("token", "The word in the question", Kind.TEXT, true)),
            looks("help", "This list"));

    private CommandList() {}

    private static Command looks(String name, String summary, Option... options) {
        return new Command(name, summary, List.of(options), Effect.LOOKS);
    }

    private static Command acts(String name, String summary, Option... options) {
        return new Command(name, summary, List.of(options), Effect.ACTS);
    }

    static String help() {
        return ALL.stream()
                .map(command -> String.format(
                        Locale.ROOT,
                        "/%s%s — %s",
                        command.name(),
                        command.options().stream()
                                .map(option -> option.isRequired() ? " " + option.name() : " [" + option.name() + "]")
                                .collect(Collectors.joining()),
                        command.summary()))
                .collect(Collectors.joining("\n"));
    }
}
