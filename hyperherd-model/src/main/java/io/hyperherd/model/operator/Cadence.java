package io.hyperherd.model.operator;

import io.hyperherd.monitor.spi.Tick;
import java.time.Duration;
import java.util.Locale;

/** When to come again where the model does not say. */
final class Cadence {

    private static final Duration FOR_PEOPLE = Duration.ofHours(1);
    private static final Duration FOR_FIRST_TRIALS = Duration.ofSeconds(150);
    private static final Duration AFTER_NEWS = Duration.ofMinutes(5);
    private static final Duration OTHERWISE = Duration.ofMinutes(15);

    private Cadence() {}

    static Duration after(Tick tick) {
        return switch (phase(tick.plan())) {
            case "interviewing", "postmortem-waiting" -> FOR_PEOPLE;
            case "not-started", "canary-pending", "phase2-pending" -> FOR_FIRST_TRIALS;
            default -> hasNews(tick) ? AFTER_NEWS : OTHERWISE;
        };
    }

    private static boolean hasNews(Tick tick) {
        return !tick.changes().failed().isEmpty()
                || !tick.changes().completed().isEmpty()
                || !tick.inbox().isEmpty();
    }

    private static String phase(String plan) {
        return plan.lines()
                .map(line -> line.replaceFirst("^[\\s-]+", "").toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("phase:"))
                .map(line -> line.substring("phase:".length()).strip())
                .findFirst()
                .orElse("");
    }
}
