package io.hyperherd.discord.connection;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** Where a sweep talks: a guild, and a text channel in it. */
public record Place(JDA client, Guild guild, String channelId) {

    /** Returns the channel as it is now. */
    public TextChannel channel() {
        TextChannel channel = guild.getTextChannelById(channelId);
        if (channel == null) {
            throw new IllegalStateException("The channel " + channelId + " is no longer in the guild " + guild.getName()
                    + ": start herd monitor anew, which makes another.");
        }
        return channel;
    }
}
