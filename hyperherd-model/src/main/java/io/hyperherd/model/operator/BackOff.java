package io.hyperherd.model.operator;

import java.time.Duration;
import java.util.Optional;

/** How long to leave a provider alone: from five seconds, doubled with each failure, to five minutes; longer where it asks for it. */
final class BackOff {

    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int DOUBLINGS = 6;

    private BackOff() {}

    /**
     * Returns how long to wait.
     *
     * @param failures how many questions in a row went unanswered before the latest
     * @param asked what the provider asks for
     */
    static Duration after(int failures, Optional<Duration> asked) {
        Duration own = SHORTEST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        Duration bounded = own.compareTo(LONGEST) < 0 ? own : LONGEST;
        return asked.filter(wish -> wish.compareTo(bounded) > 0).orElse(bounded);
    }
}
