package io.hyperherd.cli.run;

import static io.hyperherd.cli.line.CommandOptions.flag;

import io.hyperherd.CleanOptions;
import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.CleanOptions.Unstoppable;
import io.hyperherd.CleanReport;
import io.hyperherd.ConfigException;
import io.hyperherd.RefusedException;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.Sweep;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.core.document.CleanDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.Options;

/** {@code herd clean}: cancels what is live, and removes leftovers, logs or everything. */
public final class CleanCommand implements Command {

    private static final String LOGS = "logs";
    private static final String ALL = "all";
    private static final String YES = "yes";
    private static final String FORCE = "force";
    private static final String NOTHING_REMOVED =
            ", and nothing was removed, as only the workspace knows of them (--force removes it all the same)";

    @Override
    public String summary() {
        return "Cancel live trials and clean up the workspace.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(flag("l", LOGS, "also remove the logs"))
                .addOption(flag("a", ALL, "remove all state: manifest, results and logs"))
                .addOption(flag("y", YES, "do not ask before --all"))
                .addOption(flag("f", FORCE, "remove even if jobs that cannot be cancelled may go on"))
                .addOption(CommandOptions.json("print what was cancelled and removed as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        CleanOptions options = CleanOptions.removing(extent(arguments))
                .withUnstoppable(arguments.has(FORCE) ? Unstoppable.REMOVE : Unstoppable.KEEP);
        Path directory = directory(target, session);
        Function<CleanOptions, CleanReport> cleaning = cleaning(target, directory, session);
        if (options.extent() == Extent.EVERYTHING && !arguments.has(YES)) {
            ask(directory, session);
        }
        CleanReport report = cleaning.apply(options);
        session.warn(report.warnings());
        boolean futile = !report.obstacles().isEmpty()
                && report.cancelled().isEmpty()
                && report.removed().isEmpty();
        if (arguments.has(CommandOptions.JSON) && !futile) {
            session.print(CleanDocument.of(report));
        } else if (!arguments.has(CommandOptions.JSON)) {
            print(report, options.extent(), directory, session.out());
        }
        return tellObstacles(report, options, session);
    }

    private static Extent extent(Arguments arguments) {
        if (arguments.has(ALL)) {
            return Extent.EVERYTHING;
        }
        return arguments.has(LOGS) ? Extent.LOGS : Extent.JOBS;
    }

    private static Path directory(Target target, Session session) {
        Path path = target.path(session.directory());
        Path parent = path.getParent();
        return Files.isDirectory(path) || parent == null ? path : parent;
    }

    /** A definition that cannot be read is no reason to leave jobs running. */
    private static Function<CleanOptions, CleanReport> cleaning(Target target, Path directory, Session session) {
        try {
            return session.sweep(target)::clean;
        } catch (ConfigException broken) {
            if (!Files.isDirectory(directory.resolve(".hyperherd"))) {
                throw broken;
            }
            session.warn(List.of(broken.getMessage() + " (cleaning the workspace all the same)"));
            return options -> Sweep.clean(directory, options);
        }
    }

    private static void ask(Path directory, Session session) {
        Optional<String> answer = session.keyboard()
                .ask("Cancel all jobs in " + directory + " and delete manifest, results and logs for good? [y/N] ");
        if (answer.isPresent() && !answer.get().strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw new RefusedException("nothing was cancelled or removed");
        }
    }

    private static void print(CleanReport report, Extent extent, Path directory, PrintStream out) {
        List<Integer> indices =
                report.cancelled().stream().map(Cancelled::index).toList();
        if (!indices.isEmpty()) {
            out.println("Cancelled " + indices.size() + " trial(s): " + indices);
        } else if (report.obstacles().isEmpty()) {
            out.println("No live trials to cancel.");
        }
        Path state = directory.resolve(".hyperherd");
        Path logs = state.resolve("logs");
        List<Path> removed = report.removed();
        if (removed.contains(logs)) {
            out.println("Removed logs: " + logs);
        }
        long leftovers = removed.stream()
                .filter(path -> !path.equals(logs) && !path.equals(state))
                .count();
        if (leftovers > 0) {
            out.println("Removed leftovers: " + leftovers);
        }
        if (removed.contains(state)) {
            out.println("Removed workspace: " + state);
        } else if (Files.isDirectory(state)) {
            out.println("Workspace preserved at: " + state);
            if (extent != Extent.EVERYTHING) {
                out.println("  Use --all to remove the entire workspace.");
            }
        }
    }

    private static int tellObstacles(CleanReport report, CleanOptions options, Session session) {
        if (report.obstacles().isEmpty()) {
            return ExitStatus.DONE;
        }
        if (options.unstoppable() == Unstoppable.REMOVE) {
            session.warn(report.obstacles());
            return ExitStatus.DONE;
        }
        report.obstacles().forEach(obstacle -> session.err().println("Error: " + Cells.plain(obstacle)));
        session.err()
                .println("Error: jobs may go on" + (options.extent() == Extent.JOBS ? "" : NOTHING_REMOVED)
                        + "; try again when the scheduler answers");
        return ExitStatus.FAILED;
    }
}
