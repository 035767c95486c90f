package io.hyperherd.discord.presence;

import io.hyperherd.discord.connection.Calls;
import io.hyperherd.discord.connection.ChannelList;
import io.hyperherd.discord.connection.ChannelList.Listed;
import io.hyperherd.discord.connection.Place;
import io.hyperherd.discord.marker.Marker;
import io.hyperherd.discord.marker.Owner;
import io.hyperherd.discord.marker.Rivals;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** This daemon's marker in the topic of its channel. */
public final class TopicMarker {

    private static final Logger LOG = System.getLogger(TopicMarker.class.getName());

    private final Place place;
    private final Owner self;
    private final String ordinaryTopic;
    private final Duration patience;

    /** Creates it; {@code ordinaryTopic} goes where a topic is empty, and each request may take so long. */
    public TopicMarker(Place place, Owner self, String ordinaryTopic, Duration patience) {
        this.place = place;
        this.self = self;
        this.ordinaryTopic = ordinaryTopic;
        this.patience = patience;
    }

    /**
     * Returns one line for each daemon that gets in the way of this one.
     *
     * @throws io.hyperherd.discord.connection.CallFailure if the channels cannot be listed
     */
    public List<String> rivals(Instant now) {
        List<Rivals.Place> places = ChannelList.of(place.guild(), patience).stream()
                .map(channel -> new Rivals.Place(channel.name(), channel.topic(), whose(channel)))
                .toList();
        return Rivals.among(places, self, now);
    }

    private Rivals.Whose whose(Listed channel) {
        return channel.id().equals(place.channelId()) ? Rivals.Whose.OWN : Rivals.Whose.OTHER;
    }

    /** Writes the marker with this time, after what people wrote. Nobody is troubled where that is not permitted. */
    public void renew(Instant now) {
        attempt(() -> {
            String text = Marker.without(topic());
            String kept = text.isEmpty() ? ordinaryTopic : text;
            set(new Marker(now, Optional.of(self)).in(kept));
        });
    }

    /** Removes the marker if it is still this daemon's. */
    public void remove() {
        attempt(() -> {
            String topic = topic();
            if (Marker.read(topic).flatMap(Marker::owner).equals(Optional.of(self))) {
                set(Marker.without(topic));
            }
        });
    }

    private String topic() {
        return ChannelList.of(place.guild(), patience).stream()
                .filter(channel -> channel.id().equals(place.channelId()))
                .map(Listed::topic)
                .findFirst()
                .orElse("");
    }

    private void set(String topic) {
        Calls.await(place.channel().getManager().setTopic(topic), patience);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.DEBUG, () -> "the topic was not changed: " + Calls.firstLine(failure));
        }
    }
}
