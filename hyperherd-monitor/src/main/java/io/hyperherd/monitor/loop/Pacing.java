package io.hyperherd.monitor.loop;

import java.time.Duration;

/**
 * How often things are done. Immutable.
 *
 * @param poll between two questions to the scheduler
 * @param heartbeat between two lines of totals; zero for none
 * @param dashboard between two drawings of the dashboard; zero for none
 * @param unasked until the next tick where the operator did not say
 * @param retry until a tick that failed is tried again
 */
public record Pacing(Duration poll, Duration heartbeat, Duration dashboard, Duration unasked, Duration retry) {

    /** Returns the usual pace with these intervals. */
    public static Pacing of(Duration poll, Duration heartbeat, Duration dashboard) {
        return new Pacing(poll, heartbeat, dashboard, Duration.ofMinutes(30), Duration.ofSeconds(60));
    }
}
