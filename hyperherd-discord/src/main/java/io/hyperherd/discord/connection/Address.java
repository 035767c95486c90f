package io.hyperherd.discord.connection;

import io.hyperherd.Discord;
import io.hyperherd.discord.text.ChannelName;
import java.util.Optional;

/**
 * Where a sweep's channel is to be looked for.
 *
 * @param guild number or name of the guild
 * @param channel the channel by number, which then must exist
 * @param name the name of a channel, which is made when it is missing
 */
public record Address(String guild, Optional<String> channel, String name, String sweep) {

    /** Reads it from the settings; a name that was given is written as Discord would write it. */
    public static Address of(Discord settings, String sweep) {
        return new Address(
                settings.guildId().orElse(""),
                settings.channelId(),
                ChannelName.of(settings.channelName().orElse(sweep)),
                sweep);
    }

    /** Returns what people read above the channel until they write something else. */
    public String topic() {
        return "HyperHerd sweep: " + sweep;
    }
}
