package io.hyperherd.discord;

import io.hyperherd.monitor.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A clock that stands still until it is told how much time has passed. */
final class SteppedClock implements Clock {

    private static final long LOOK_MILLIS = 5;

    private volatile Instant now;

    SteppedClock(Instant now) {
        this.now = now;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <E> Optional<E> next(BlockingQueue<E> queue, Duration atMost) throws InterruptedException {
        Instant end = now.plus(atMost);
        while (now.isBefore(end)) {
            E head = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (head != null) {
                return Optional.of(head);
            }
        }
        return Optional.ofNullable(queue.poll());
    }
}
