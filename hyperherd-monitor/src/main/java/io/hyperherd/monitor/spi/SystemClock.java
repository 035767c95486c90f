package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The clock of the machine. */
@Api(Api.Status.EVOLVING)
public final class SystemClock implements Clock {

    /** Creates it. */
    public SystemClock() {}

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public <E> Optional<E> next(BlockingQueue<E> queue, Duration atMost) throws InterruptedException {
        return Optional.ofNullable(queue.poll(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS));
    }
}
