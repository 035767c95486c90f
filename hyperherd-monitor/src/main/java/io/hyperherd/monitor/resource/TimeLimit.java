package io.hyperherd.monitor.resource;

import io.hyperherd.scheduler.Walltime;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Raises time limits in any of SLURM's notations. */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * Returns {@code text} raised by {@code percent}, rounded up to seconds, as {@code [D-]HH:MM:SS}.
     *
     * @return empty when {@code text} is no time, or means that there is no limit
     */
    public static Optional<String> raised(String text, int percent) {
        return Walltime.parse(text).limit().map(limit -> {
            long seconds = Math.addExact(Math.multiplyExact(limit.toSeconds(), 100L + percent), 99) / 100;
            return written(Duration.ofSeconds(seconds));
        });
    }

    private static String written(Duration limit) {
        String days = limit.toDays() == 0 ? "" : limit.toDays() + "-";
        return days
                + String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        limit.toHoursPart(),
                        limit.toMinutesPart(),
                        limit.toSecondsPart());
    }
}
