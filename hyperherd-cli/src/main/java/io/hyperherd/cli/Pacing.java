package io.hyperherd.cli;

import java.time.Duration;
import java.time.Instant;

/** Time, as a command that watches trials needs it. */
interface Pacing {

    /** Returns the time. */
    Instant now();

    /** Lets {@code time} pass. */
    void pause(Duration time) throws InterruptedException;

    /** The time of this machine. */
    Pacing REAL = new Pacing() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis());
        }
    };
}
