package io.hyperherd.cli.command;

import io.hyperherd.cli.line.CommandOptions;
import java.util.List;
import org.apache.commons.cli.Option;

/**
 * A sub-command and what it is called.
 *
 * @param name the word behind {@code herd}
 * @param command the sub-command
 */
public record NamedCommand(String name, Command command) {

    /** Returns all of its options, also those that every command has, in the order help lists them. */
    public List<Option> options() {
        return List.copyOf(CommandOptions.complete(command.options()).getOptions());
    }
}
