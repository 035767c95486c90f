package io.hyperherd.slurm;

import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The notations in which SLURM prints times, amounts of memory and exit codes. Nothing here fails: what is no figure is empty. */
final class Figures {

    private static final Pattern ELAPSED =
            Pattern.compile("(?:(\\d{1,6})-)?(?:(?:(\\d{1,6}):)?(\\d{1,9}):)?(\\d{1,9})(?:\\.(\\d{1,9}))?");
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,6})?)([KMGTPE]?)[?]?([NC]?)[?]?");
    private static final Pattern MOMENT = Pattern.compile("[1-9]\\d{0,11}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final String UNITS = "KMGTPE";

    private Figures() {}

    /** Reads the time a task in {@code state} took, in the notation of {@link #time}; a task that waits has taken none. */
    static Optional<Elapsed> elapsed(String text, TaskState state) {
        return state == TaskState.QUEUED ? Optional.empty() : elapsed(text);
    }

    /** Reads the time a task took that does not wait. */
    static Optional<Elapsed> elapsed(String text) {
        String given = text.strip();
        return given.isEmpty() ? Optional.empty() : Optional.of(new Elapsed(given, time(given)));
    }

    /** Reads {@code [D-][[HH:]MM:]SS[.fraction]} (sacct(1), {@code Elapsed}; squeue(1), {@code %M}). */
    static Optional<Duration> time(String text) {
        Matcher m = ELAPSED.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(number(m.group(1)))
                .plusHours(number(m.group(2)))
                .plusMinutes(number(m.group(3)))
                .plusSeconds(number(m.group(4)))
                .plusNanos(m.group(5) == null ? 0 : number((m.group(5) + "00000000").substring(0, 9))));
    }

    /** Reads a time limit, in the notation of {@link #time}; a word such as {@code UNLIMITED} is none. */
    static Optional<Duration> limit(String text) {
        return time(text.strip()).filter(limit -> !limit.isZero());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** Reads the bytes a process used: a number with a unit that counts by 1024, or a plain number of bytes. */
    static OptionalLong used(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        Matcher m = memory(text);
        return m.matches() ? bytes(m) : OptionalLong.empty();
    }

    /**
     * Reads the bytes a task asked for. Until SLURM 21.08 the column ended in {@code n} (per node) or {@code c} (per CPU, of which there
     * are {@code cpus}); since then it is the total.
     */
    static OptionalLong requested(String text, OptionalInt cpus) {
        Matcher m = memory(text);
        if (!m.matches()) {
            return OptionalLong.empty();
        }
        OptionalLong bytes = bytes(m);
        if (bytes.isEmpty() || bytes.getAsLong() == 0) {
            return OptionalLong.empty();
        }
        if (!m.group(3).equals("C")) {
            return bytes;
        }
        return cpus.isPresent() ? times(bytes.getAsLong(), cpus.getAsInt()) : OptionalLong.empty();
    }

    private static Matcher memory(String text) {
        return MEMORY.matcher(text.strip().toUpperCase(Locale.ROOT));
    }

    private static OptionalLong bytes(Matcher m) {
        long unit = m.group(2).isEmpty() ? 1 : 1L << (10 * (UNITS.indexOf(m.group(2)) + 1));
        try {
            return OptionalLong.of(
                    m.group(1).indexOf('.') < 0
                            ? Math.multiplyExact(Long.parseLong(m.group(1)), unit)
                            : new BigDecimal(m.group(1))
                                    .multiply(BigDecimal.valueOf(unit))
                                    .toBigInteger()
                                    .longValueExact());
        } catch (ArithmeticException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong times(long bytes, int cpus) {
        try {
            return OptionalLong.of(Math.multiplyExact(bytes, (long) cpus));
        } catch (ArithmeticException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** Reads a moment in seconds since 1970 ({@code SLURM_TIME_FORMAT=%s}, squeue(1), sacct(1)). */
    static Optional<Instant> moment(String text) {
        String digits = text.strip();
        return MOMENT.matcher(digits).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)))
                : Optional.empty();
    }

    /** Reads a small number. */
    static OptionalInt count(String text) {
        String digits = text.strip();
        return COUNT.matcher(digits).matches() ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
