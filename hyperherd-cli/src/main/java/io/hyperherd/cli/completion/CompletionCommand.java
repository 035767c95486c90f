package io.hyperherd.cli.completion;

import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.NamedCommand;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;

/** {@code herd completion}: the script with which a shell completes the command line. */
public final class CompletionCommand implements Command {

    private final Supplier<List<NamedCommand>> commands;

    /** Completes {@code commands}, this one among them. */
    public CompletionCommand(Supplier<List<NamedCommand>> commands) {
        this.commands = commands;
    }

    @Override
    public String summary() {
        return "Print a script that makes a shell complete herd's command line.";
    }

    @Override
    public String positionals() {
        return "{" + shells(",") + "}";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        List<String> words = arguments.positionals();
        if (words.size() != 1) {
            throw new UsageException("name one shell: " + shells(", "));
        }
        Shell shell = Shell.named(words.get(0))
                .orElseThrow(() -> new UsageException(
                        "there is no completion for '" + words.get(0) + "'; choose from " + shells(", ")));
        session.out().print(shell.script(commands.get()));
        return ExitStatus.DONE;
    }

    private static String shells(String separator) {
        return Stream.of(Shell.values()).map(Shell::word).collect(Collectors.joining(separator));
    }
}
