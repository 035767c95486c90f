package io.hyperherd.discord.connection;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/**
 * Where a sweep talks: a guild, and a text channel in it.
 *
 * <p>They are known by number and looked up each time: after a session that could not be resumed the client has new
 * objects for the same things, and the old ones know nothing any more.
 */
public record Place(JDA client, String guildId, String channelId) {

    /**
     * Returns the guild as it is now.
     *
     * @throws IllegalStateException if it is out of reach, as in an outage of Discord
     */
    public Guild guild() {
        Guild guild = client.getGuildById(guildId);
        if (guild == null) {
            throw new IllegalStateException("the guild " + guildId + " is out of reach at the moment");
        }
        return guild;
    }

    /**
     * Returns the channel as it is now.
     *
     * @throws IllegalStateException if it was deleted, or is out of reach
     */
    public TextChannel channel() {
        TextChannel channel = guild().getTextChannelById(channelId);
        if (channel == null) {
            throw new IllegalStateException("the channel " + channelId
                    + " is no longer in the guild; herd monitor, started anew, makes another");
        }
        return channel;
    }
}
