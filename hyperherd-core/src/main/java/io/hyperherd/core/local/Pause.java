package io.hyperherd.core.local;

import io.hyperherd.SchedulerException;
import java.time.Duration;

/** Waiting between two looks at something that tells nobody when it changes. */
final class Pause {

    private Pause() {}

    /**
     * Waits for {@code duration}.
     *
     * @throws SchedulerException when the thread is interrupted, which it stays
     */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchedulerException("interrupted while waiting for the local scheduler", e);
        }
    }
}
