package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time limit in SLURM's notation: minutes, {@code MM:SS}, {@code HH:MM:SS}, {@code D-HH}, {@code D-HH:MM}, {@code D-HH:MM:SS}
 * (sbatch(1), {@code --time}). Immutable.
 *
 * @param text the notation as written, handed to SLURM unchanged
 * @param limit the time it stands for; empty for no limit, or text that is no time
 */
@Api(Api.Status.STABLE)
public record Walltime(String text, Optional<Duration> limit) {

    private static final Pattern NOTATION = Pattern.compile("(?:(\\d+)-)?(\\d+)(?::(\\d+))?(?::(\\d+))?");

    /** The words for no limit (sbatch(1) and slurm's time_str2mins). */
    private static final Set<String> NO_LIMIT = Set.of("unlimited", "infinite", "-1");

    /**
     * Returns {@code limit} in the notation {@code D-HH:MM:SS}, rounded up to whole seconds.
     *
     * @throws IllegalArgumentException when it is not positive: SLURM takes zero for no limit
     */
    public static Walltime of(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a time limit must be positive, not " + limit);
        }
        Duration whole = limit.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        String text = String.format(
                Locale.ROOT,
                "%d-%02d:%02d:%02d",
                whole.toDays(),
                whole.toHoursPart(),
                whole.toMinutesPart(),
                whole.toSecondsPart());
        return new Walltime(text, Optional.of(whole));
    }

    /** Reads {@code text}. Notations outside the list above are kept, with no limit of their own; zero and UNLIMITED mean no limit. */
    public static Walltime parse(String text) {
        Matcher m = notation(text);
        if (!m.matches()) {
            return new Walltime(text, Optional.empty());
        }
        try {
            Duration limit = m.group(1) != null ? withDays(m) : withoutDays(m);
            return new Walltime(text, limit.isZero() ? Optional.empty() : Optional.of(limit));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return new Walltime(text, Optional.empty());
        }
    }

    /** Returns whether {@link #text} is in SLURM's notation; {@link io.hyperherd.SweepBuilder#build} refuses what is not. */
    public boolean isValid() {
        return notation(text).matches() || NO_LIMIT.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Matcher notation(String text) {
        return NOTATION.matcher(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Duration withDays(Matcher m) {
        return Duration.ofDays(number(m, 1))
                .plusHours(number(m, 2))
                .plusMinutes(number(m, 3))
                .plusSeconds(number(m, 4));
    }

    private static Duration withoutDays(Matcher m) {
        if (m.group(4) != null) {
            return Duration.ofHours(number(m, 2)).plusMinutes(number(m, 3)).plusSeconds(number(m, 4));
        }
        return Duration.ofMinutes(number(m, 2)).plusSeconds(number(m, 3));
    }

    private static long number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Long.parseLong(m.group(group));
    }
}
