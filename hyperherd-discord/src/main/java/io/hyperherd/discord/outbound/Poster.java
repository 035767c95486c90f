package io.hyperherd.discord.outbound;

import io.hyperherd.discord.connection.CallFailure;
import io.hyperherd.discord.connection.Calls;
import io.hyperherd.discord.connection.Place;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import java.time.Duration;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Posts to the channel of a sweep, and to the threads of its trials. */
public final class Poster {

    private final Place place;
    private final TrialThreads threads;
    private final Duration patience;

    /** Creates it; each message may take that long. */
    public Poster(Place place, Duration patience) {
        this.place = place;
        this.threads = new TrialThreads(place, patience);
        this.patience = patience;
    }

    /** Posts, and says what came of it. */
    public Delivery post(Post post) {
        try {
            GuildMessageChannel channel =
                    post.trial().isPresent() ? threads.of(post.trial().getAsInt()) : place.channel();
            for (Parcel parcel : Parcel.pack(post.marked(), post.files())) {
                Calls.await(channel.sendMessage(parcel.message()), patience);
            }
            return new Delivery.Posted();
        } catch (CallFailure failure) {
            return new Delivery.NotPosted(Calls.firstLine(failure));
        } catch (RuntimeException refused) {
            // The client checks permissions and limits before it sends anything.
            return new Delivery.NotPosted("not sent to Discord: " + Calls.firstLine(refused));
        }
    }
}
