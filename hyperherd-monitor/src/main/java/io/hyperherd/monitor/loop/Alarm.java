package io.hyperherd.monitor.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that is due again and again, at fixed distances from the first time: being late once does not shift what follows. */
final class Alarm {

    private final Duration interval;
    private Instant due;

    /** Creates an alarm that is due first at {@code first}; with a zero interval it never is. */
    Alarm(Duration interval, Instant first) {
        this.interval = interval;
        due = first;
    }

    /** Returns when it is due next; empty for never. */
    Optional<Instant> due() {
        return interval.isZero() ? Optional.empty() : Optional.of(due);
    }

    /** Returns whether it is due, once for each time; times that were missed together count once. */
    boolean rings(Instant now) {
        if (interval.isZero() || now.isBefore(due)) {
            return false;
        }
        long missed = Duration.between(due, now).dividedBy(interval);
        due = due.plus(interval.multipliedBy(missed + 1));
        return true;
    }
}
