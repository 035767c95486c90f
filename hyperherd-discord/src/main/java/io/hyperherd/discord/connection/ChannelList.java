package io.hyperherd.discord.connection;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * The text channels of a guild as REST lists them, which the client offers no method for.
 *
 * <p>What the client itself knows comes by the gateway, and may be older than what was just written.
 */
public final class ChannelList {

    private static final int TEXT = 0;

    private ChannelList() {}

    /** One channel. */
    public record Listed(String id, String name, String topic) {}

    /**
     * Asks for the channels.
     *
     * @throws CallFailure if that fails or takes too long
     */
    public static List<Listed> of(Guild guild, Duration patience) {
        Route.CompiledRoute route =
                Route.custom(Method.GET, "guilds/{guild_id}/channels").compile(guild.getId());
        DataArray channels = Calls.await(
                new RestActionImpl<>(guild.getJDA(), route, (response, request) -> response.getArray()), patience);
        return channels.stream(DataArray::getObject)
                .filter(channel -> channel.getInt("type") == TEXT)
                .map(ChannelList::listed)
                .toList();
    }

    private static Listed listed(DataObject channel) {
        return new Listed(channel.getString("id"), channel.getString("name", ""), channel.getString("topic", ""));
    }
}
