package io.hyperherd.discord.inbound;

import io.hyperherd.discord.text.Messages;
import io.hyperherd.monitor.spi.Command;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The monitor's commands as Discord's slash commands; pure. */
public final class SlashCommands {

    private static final int LONGEST_SUMMARY = 100;

    private SlashCommands() {}

    /** Returns what is registered. */
    public static List<CommandData> of(List<Command> commands) {
        return commands.stream().map(SlashCommands::of).toList();
    }

    private static CommandData of(Command command) {
        return Commands.slash(command.name(), Messages.shorten(command.summary(), LONGEST_SUMMARY))
                .addOptions(command.options().stream().map(SlashCommands::of).toList());
    }

    private static OptionData of(Command.Option option) {
        OptionType type = switch (option.kind()) {
            case INTEGER -> OptionType.INTEGER;
            case BOOLEAN -> OptionType.BOOLEAN;
            case TEXT -> OptionType.STRING;
        };
        return new OptionData(
                type, option.name(), Messages.shorten(option.summary(), LONGEST_SUMMARY), option.isRequired());
    }
}
