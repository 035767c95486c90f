package io.hyperherd.scheduler;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a task ran, or has run so far. Immutable.
 *
 * @param text as the scheduler writes it
 * @param duration the time it stands for; empty when the text is no time
 */
public record Elapsed(String text, Optional<Duration> duration) {

    /** Returns {@code duration} as {@code HH:MM:SS}, from a day on as {@code D-HH:MM:SS}; parts of a second are left out of the text. */
    public static Elapsed of(Duration duration) {
        String time = String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                duration.toHoursPart(),
                duration.toMinutesPart(),
                duration.toSecondsPart());
        return new Elapsed(duration.toDays() == 0 ? time : duration.toDays() + "-" + time, Optional.of(duration));
    }
}
