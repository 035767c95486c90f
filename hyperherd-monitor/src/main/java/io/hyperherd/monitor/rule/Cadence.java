package io.hyperherd.monitor.rule;

import java.time.Duration;

/** When to look again at a sweep that runs. Pure. */
final class Cadence {

    private Cadence() {}

    /** Returns how long to wait when as many ticks in a row brought nothing new. */
    static Duration after(int quietTicks) {
        return switch (quietTicks) {
            case 0 -> Duration.ofMinutes(5);
            case 1 -> Duration.ofMinutes(15);
            case 2 -> Duration.ofMinutes(30);
            default -> Duration.ofHours(1);
        };
    }
}
