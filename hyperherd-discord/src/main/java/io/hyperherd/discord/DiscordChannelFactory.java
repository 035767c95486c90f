package io.hyperherd.discord;

import io.hyperherd.Discord;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelFactory;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Check.Mark;
import io.hyperherd.monitor.spi.Surroundings;
import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Optional;

/** Opens the channel of a sweep that has a {@code discord:} block. */
@Api(Api.Status.INTERNAL)
public final class DiscordChannelFactory implements ChannelFactory {

    static final String TOKEN_VARIABLE = "DISCORD_BOT_TOKEN";

    /** Creates it; {@link java.util.ServiceLoader} does. */
    public DiscordChannelFactory() {}

    @Override
    public List<Check> preflight(Surroundings surroundings) {
        Optional<String> guild = settings(surroundings).guildId();
        if (guild.isEmpty()) {
            return List.of(new Check(Mark.NOTE, "Discord: not asked for (no discord.guild_id)"));
        }
        if (surroundings.variable(TOKEN_VARIABLE).isEmpty()) {
            return List.of(new Check(
                    Mark.FATAL,
                    "Discord: discord.guild_id is set, but " + TOKEN_VARIABLE + " is not; export the bot's token or put"
                            + " it into the workspace's .env, or remove the discord: block from hyperherd.yaml"));
        }
        return List.of(new Check(Mark.GOOD, "Discord: guild " + guild.get() + ", token in " + TOKEN_VARIABLE));
    }

    @Override
    public Optional<Channel> open(Surroundings surroundings) {
        return settings(surroundings).guildId().isEmpty()
                ? Optional.empty()
                : surroundings.variable(TOKEN_VARIABLE).map(token -> new DiscordChannel(surroundings, token));
    }

    private static Discord settings(Surroundings surroundings) {
        return surroundings.sweep().oversight().discord();
    }
}
