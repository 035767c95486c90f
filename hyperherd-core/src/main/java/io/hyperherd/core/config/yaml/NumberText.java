package io.hyperherd.core.config.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers written as text, read as Python's {@code float} reads them. */
public final class NumberText {

    /** The most digits a whole number may have: Python writes no longer ones, so no workspace can hold them. */
    public static final int MAX_DIGITS = 4300;

    private static final BigInteger TOO_LONG = BigInteger.TEN.pow(MAX_DIGITS);
    private static final String DIGITS = "[0-9]++(?:_[0-9]++)*+";
    private static final Pattern REAL = Pattern.compile(
            "[+-]?(?:" + DIGITS + "(?:\\.(?:" + DIGITS + ")?+)?+|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?+");

    private NumberText() {}

    /** Returns whether {@code value} has more than {@link #MAX_DIGITS} decimal digits. */
    public static boolean isTooLong(BigInteger value) {
        return value.abs().compareTo(TOO_LONG) >= 0;
    }

    /**
     * Returns the number that {@code text} spells: surrounding blanks, a sign, single underscores between digits and an exponent are
     * fine; so are {@code inf}, {@code infinity} and {@code nan} in any case. Too large a number is infinite.
     */
    public static OptionalDouble real(String text) {
        String ascii = asciiDigits(text.strip());
        if (REAL.matcher(ascii).matches()) {
            return OptionalDouble.of(Double.parseDouble(ascii.replace("_", "")));
        }
        double sign = ascii.startsWith("-") ? -1 : 1;
        String word = ascii.startsWith("+") || sign < 0 ? ascii.substring(1) : ascii;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> OptionalDouble.of(sign * Double.POSITIVE_INFINITY);
            case "nan" -> OptionalDouble.of(Double.NaN);
            default -> OptionalDouble.empty();
        };
    }

    /** Returns {@code text} with the decimal digits of every script as 0 to 9. */
    public static String asciiDigits(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return ascii.toString();
    }
}
