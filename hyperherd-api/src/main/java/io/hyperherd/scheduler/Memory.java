package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory in SLURM's notation: a number with {@code K}, {@code M}, {@code G} or {@code T} (powers of 1024), or without, which
 * counts megabytes (sbatch(1), {@code --mem}). Immutable.
 *
 * @param text the notation as written, handed to SLURM unchanged
 * @param bytes the amount; empty for no limit, or text that is no amount
 */
@Api(Api.Status.STABLE)
public record Memory(String text, OptionalLong bytes) {

    private static final Pattern NOTATION = Pattern.compile("(\\d+)([kmgt]?)b?");

    /**
     * Returns {@code amount} gibibytes, 2^30 bytes each.
     *
     * @throws IllegalArgumentException when it is not positive: SLURM takes zero for all the node has
     */
    public static Memory gib(long amount) {
        return of(amount, "G");
    }

    /**
     * Returns {@code amount} mebibytes, 2^20 bytes each.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public static Memory mib(long amount) {
        return of(amount, "M");
    }

    private static Memory of(long amount, String unit) {
        if (amount < 1) {
            throw new IllegalArgumentException("an amount of memory must be positive, not " + amount);
        }
        return parse(amount + unit);
    }

    /** Reads {@code text}. Notations outside the list above are kept, with no amount of their own; zero means all the node has. */
    public static Memory parse(String text) {
        Matcher m = notation(text);
        if (!m.matches()) {
            return new Memory(text, OptionalLong.empty());
        }
        try {
            long bytes = Math.multiplyExact(Long.parseLong(m.group(1)), unit(m.group(2)));
            return new Memory(text, bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return new Memory(text, OptionalLong.empty());
        }
    }

    /** Returns whether {@link #text} is in SLURM's notation; {@link io.hyperherd.SweepBuilder#build} refuses what is not. */
    public boolean isValid() {
        return notation(text).matches();
    }

    private static Matcher notation(String text) {
        return NOTATION.matcher(text.strip().toLowerCase(Locale.ROOT));
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "k" -> 1L << 10;
            case "g" -> 1L << 30;
            case "t" -> 1L << 40;
            default -> 1L << 20;
        };
    }
}
