package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

/** The time, and the only way in which the monitor waits; a test brings one that waits for nobody. */
@Api(Api.Status.EVOLVING)
public interface Clock {

    /** Returns the time. */
    Instant now();

    /**
     * Returns the head of {@code queue}, waiting for one at most {@code atMost}; empty when none came.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    <E> Optional<E> next(BlockingQueue<E> queue, Duration atMost) throws InterruptedException;
}
