package io.hyperherd.discord.outbound;

import io.hyperherd.discord.connection.CallFailure;
import io.hyperherd.discord.connection.Calls;
import io.hyperherd.discord.connection.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/**
 * The threads of trials, one for each. Used by one thread.
 *
 * <p>They are known by name, so that a monitor that was started anew goes on in the old ones, also where Discord has put
 * them into the archive meanwhile; a message takes them out again.
 */
final class TrialThreads {

    private final Place place;
    private final Duration patience;
    /** Those in the archive, which the gateway does not tell of; looked up once. */
    private Optional<Map<String, ThreadChannel>> archived = Optional.empty();

    TrialThreads(Place place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    /** Returns the thread of a trial, or the channel where there can be none. */
    GuildMessageChannel of(int trial) {
        String name = "trial-" + trial;
        TextChannel channel = place.channel();
        try {
            Optional<ThreadChannel> known = named(channel.getThreadChannels().stream(), name)
                    .or(() -> Optional.ofNullable(archive(channel).get(name)));
            return known.isPresent() ? known.get() : make(channel, name);
        } catch (InsufficientPermissionException | CallFailure impossible) {
            return channel;
        }
    }

    private ThreadChannel make(TextChannel channel, String name) {
        return Calls.await(
                channel.createThreadChannel(name)
                        .setAutoArchiveDuration(ThreadChannel.AutoArchiveDuration.TIME_24_HOURS),
                patience);
    }

    private Map<String, ThreadChannel> archive(TextChannel channel) {
        if (archived.isEmpty()) {
            Map<String, ThreadChannel> found = new HashMap<>();
            List<ThreadChannel> all = Calls.await(channel.retrieveArchivedPublicThreadChannels(), patience);
            all.forEach(thread -> found.putIfAbsent(thread.getName(), thread));
            archived = Optional.of(found);
        }
        return archived.get();
    }

    private static Optional<ThreadChannel> named(Stream<ThreadChannel> threads, String name) {
        return threads.filter(thread -> thread.getName().equals(name)).findFirst();
    }
}
