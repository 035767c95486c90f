package io.hyperherd.cli;

import io.hyperherd.HyperHerdException;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.completion.SweepWords;
import io.hyperherd.cli.line.ArgumentParser;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.line.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** The {@code herd} command: finds the sub-command, runs it, and turns what goes wrong into words and an exit status. */
final class Herd {

    private final Session session;

    Herd(Session session) {
        this.session = session;
    }

    /** Runs the command line {@code words} and returns the exit status. */
    int run(List<String> words) {
        Complaint complaint = new Complaint(session.err(), session.environment(), words);
        try {
            return dispatch(words);
        } catch (HyperHerdException failure) {
            complaint.expected(failure, failure.getMessage());
        } catch (IOException failure) {
            complaint.file(failure);
        } catch (UncheckedIOException failure) {
            complaint.file(failure);
        } catch (OutOfMemoryError failure) {
            complaint.outOfMemory(failure);
        } catch (RuntimeException | Error defect) {
            complaint.unexpected(defect);
        }
        return ExitStatus.FAILED;
    }

    private int dispatch(List<String> words) throws IOException {
        String first = words.isEmpty() ? "" : words.get(0);
        try {
            return switch (first) {
                case "" ->
                    throw new UsageException("a command is missing; choose from " + String.join(", ", Commands.NAMES));
                case "-h", "--help" -> printed(Help.overview());
                case "help" -> help(words.subList(1, words.size()));
                case "--version" -> printed("herd " + Version.text() + "\n");
                case SweepWords.NAME -> complete(words.subList(1, words.size()));
                default -> run(first, Commands.named(first), words.subList(1, words.size()));
            };
        } catch (UsageException mistake) {
            boolean known = Commands.NAMES.contains(first);
            String sub = known ? " " + first : "";
            session.err().println("herd" + sub + ": error: " + mistake.getMessage());
            session.err().println("Try '" + session.program() + sub + " --help'.");
            return ExitStatus.USAGE;
        }
    }

    private int help(List<String> names) throws IOException {
        if (names.isEmpty()) {
            return printed(Help.overview());
        }
        String name = names.get(0);
        return run(name, Commands.named(name), List.of("--" + CommandOptions.HELP));
    }

    private int run(String name, Command command, List<String> words) throws IOException {
        Options options = CommandOptions.complete(command.options());
        Arguments arguments = new ArgumentParser(options).parse(words);
        return arguments.has(CommandOptions.HELP)
                ? printed(Help.of(name, command, options))
                : command.run(arguments, session);
    }

    private int complete(List<String> words) {
        new SweepWords(session, Commands.all()).print(words);
        return ExitStatus.DONE;
    }

    private int printed(String text) {
        session.out().print(text);
        return ExitStatus.DONE;
    }
}
