package io.hyperherd.discord.connection;

import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** The channels of a guild as REST lists them, which the client offers no method for. */
final class ChannelList {

    private static final int TEXT = 0;

    private final Guild guild;
    private final Duration patience;

    ChannelList(Guild guild, Duration patience) {
        this.guild = guild;
        this.patience = patience;
    }

    /** Returns the text channel of this name. */
    Optional<String> idOf(String name) {
        Route.CompiledRoute route =
                Route.custom(Method.GET, "guilds/{guild_id}/channels").compile(guild.getId());
        DataArray channels = Calls.await(
                new RestActionImpl<>(guild.getJDA(), route, (response, request) -> response.getArray()), patience);
        return channels.stream(DataArray::getObject)
                .filter(channel -> channel.getInt("type") == TEXT)
                .filter(channel -> channel.getString("name", "").equals(name))
                .map(channel -> channel.getString("id"))
                .findFirst();
    }
}
