package io.hyperherd.value;

import io.hyperherd.stability.Api;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The ways a binary64 number is written down. All of them write a negative zero with its sign, an exponent with a sign and at least
 * two digits, and NaN and the infinities as {@code nan}, {@code inf} and {@code -inf}.
 *
 * <p>{@link Double#toString(double)} will not do: it lays numbers out differently, and before JDK 19 it is not always shortest.
 *
 * <p>Thread-safe.
 */
@Api(Api.Status.STABLE)
public final class FloatText {

    /** Any two decimals of so few digits are told apart by binary64, outside the subnormal range. */
    private static final int DIGITS_BINARY64_KEEPS = 15;

    /** So many digits tell any two binary64 numbers apart. */
    private static final int DIGITS_THAT_SUFFICE = 17;

    private static final long FRACTION_BITS = (1L << 52) - 1;
    private static final int LOWEST_POSITIONAL_EXPONENT = -4;
    private static final int SHORTEST_POSITIONAL_BELOW = 16;

    private FloatText() {}

    /**
     * Returns the fewest digits that read back as {@code value}, the closest of them when there are several: positional from 1e-4 to
     * below 1e16 and then with at least one digit after the point ({@code 100000.0}), otherwise scientific ({@code 1e-05}).
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        String sign = sign(value);
        if (value == 0) {
            return sign + "0.0";
        }
        String text = layOut(shortestDecimal(Math.abs(value)), SHORTEST_POSITIONAL_BELOW);
        boolean looksLikeAnInteger = text.indexOf('.') < 0 && text.indexOf('e') < 0;
        return sign + text + (looksLikeAnInteger ? ".0" : "");
    }

    /**
     * Returns {@code value} rounded to {@code digits} significant digits, half to even on the exact binary value, without trailing
     * zeros: positional when the rounded number is at least 1e-4 and has at most {@code digits} digits before the point, otherwise
     * scientific.
     *
     * @param digits how many significant digits, at least 1
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        String sign = sign(value);
        if (value == 0) {
            return sign + "0";
        }
        return sign + layOut(round(new BigDecimal(Math.abs(value)), digits, RoundingMode.HALF_EVEN), digits);
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value > 0 ? "inf" : "-inf";
    }

    private static String sign(double value) {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }

    private static BigDecimal shortestDecimal(double magnitude) {
        boolean subnormal = magnitude < Double.MIN_NORMAL;
        BigDecimal candidate = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
        if (!subnormal && candidate.precision() <= DIGITS_BINARY64_KEEPS) {
            return candidate;
        }
        BigDecimal exact = new BigDecimal(magnitude);
        BigDecimal shortest = round(exact, DIGITS_THAT_SUFFICE, RoundingMode.HALF_EVEN);
        int fewest = subnormal ? 1 : DIGITS_BINARY64_KEEPS;
        // A decimal that reads back does so with a zero appended too, so the first length without one ends the search.
        for (int digits = DIGITS_THAT_SUFFICE - 1; digits >= fewest; digits--) {
            Optional<BigDecimal> shorter = readingBack(exact, magnitude, digits);
            if (shorter.isEmpty()) {
                return shortest;
            }
            shortest = shorter.get();
        }
        return shortest;
    }

    private static Optional<BigDecimal> readingBack(BigDecimal exact, double magnitude, int digits) {
        BigDecimal nearest = round(exact, digits, RoundingMode.HALF_EVEN);
        if (nearest.doubleValue() == magnitude) {
            return Optional.of(nearest);
        }
        if ((Double.doubleToRawLongBits(magnitude) & FRACTION_BITS) != 0) {
            return Optional.empty();
        }
        // The gap above a power of two is twice the gap below, so the farther decimal can be the one that reads back.
        return Optional.of(round(exact, digits, RoundingMode.CEILING))
                .filter(above -> above.doubleValue() == magnitude);
    }

    private static BigDecimal round(BigDecimal exact, int digits, RoundingMode mode) {
        return exact.round(new MathContext(digits, mode));
    }

    private static String layOut(BigDecimal magnitude, int positionalBelow) {
        BigDecimal stripped = magnitude.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= LOWEST_POSITIONAL_EXPONENT && exponent < positionalBelow) {
            return stripped.toPlainString();
        }
        String digits = stripped.unscaledValue().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String size = Integer.toString(Math.abs(exponent));
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" : "") + size;
    }
}
