package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a task ran, or has run so far. Immutable.
 *
 * @param text as the scheduler writes it
 * @param duration the time it stands for; empty when the text is no time
 */
@Api(Api.Status.STABLE)
public record Elapsed(String text, Optional<Duration> duration) {

    /** Returns {@code duration} as {@code HH:MM:SS}, from a day on as {@code D-HH:MM:SS}; parts of a second are left out of the text. */
    public static Elapsed of(Duration duration) {
        String time = twoDigits(duration.toHoursPart())
                + ":"
                + twoDigits(duration.toMinutesPart())
                + ":"
                + twoDigits(duration.toSecondsPart());
        return new Elapsed(duration.toDays() == 0 ? time : duration.toDays() + "-" + time, Optional.of(duration));
    }

    /** By hand: a format string would load the JDK's locale data for every {@code herd status}. */
    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
