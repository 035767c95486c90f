package io.hyperherd.discord.presence;

import io.hyperherd.discord.connection.Place;
import io.hyperherd.discord.marker.Marker;
import io.hyperherd.monitor.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/** Renews the marker, and the typing indicator while the operator works: both fade by themselves. */
public final class Pulse implements AutoCloseable {

    /** Discord shows that somebody types for ten seconds. */
    private static final Duration TYPING = Duration.ofSeconds(8);

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Place place;
    private final TopicMarker marker;
    private final Clock clock;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Thread thread;

    /** Starts it; the marker was written at this time. */
    public Pulse(Place place, TopicMarker marker, Clock clock, Instant written) {
        this.place = place;
        this.marker = marker;
        this.clock = clock;
        this.thread = new Thread(() -> run(written), "discord-pulse");
        thread.setDaemon(true);
        thread.start();
    }

    /** Shows that the operator works, until {@link #resting}. */
    public void thinking() {
        signals.add(Signal.THINK);
    }

    /** Shows so no longer. */
    public void resting() {
        signals.add(Signal.REST);
    }

    /** Each moment is counted from the one before it, not from when that was dealt with: requests take their time. */
    private void run(Instant written) {
        Instant due = written.plus(Marker.RHYTHM);
        Instant fades = Instant.MAX;
        try {
            while (true) {
                Instant next = fades.isBefore(due) ? fades : due;
                Optional<Signal> signal = clock.next(signals, Duration.between(clock.now(), next));
                Instant now = clock.now();
                if (signal.equals(Optional.of(Signal.STOP))) {
                    return;
                }
                if (signal.equals(Optional.of(Signal.REST))) {
                    fades = Instant.MAX;
                } else if (signal.equals(Optional.of(Signal.THINK)) || !now.isBefore(fades)) {
                    fades = now.plus(TYPING);
                    type();
                }
                if (!now.isBefore(due)) {
                    due = now.plus(Marker.RHYTHM);
                    marker.renew(now);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void type() {
        try {
            place.channel().sendTyping().queue(done -> {}, failed -> {});
        } catch (InsufficientPermissionException | IllegalStateException notShown) {
            // A courtesy: nobody misses it.
        }
    }

    @Override
    public void close() {
        signals.add(Signal.STOP);
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private enum Signal {
        THINK,
        REST,
        STOP
    }
}
