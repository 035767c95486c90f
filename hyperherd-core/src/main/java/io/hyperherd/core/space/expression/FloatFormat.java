package io.hyperherd.core.space.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The conversions of floats: positional, scientific, and whichever of them is shorter. */
final class FloatFormat {

    private static final int DEFAULT_PRECISION = 6;

    /** No binary64 number has more digits behind the point. */
    private static final int MOST_DECIMALS = 1074;

    private static final int LOWEST_POSITIONAL_EXPONENT = -4;
    private static final int STEPS = 500;

    private FloatFormat() {}

    static String format(FormatField field, double value, Budget budget) {
        budget.spend(STEPS);
        boolean negative = !Double.isNaN(value) && Math.copySign(1, value) < 0;
        String text = field.padNumber(field.sign(negative), magnitude(field, Math.abs(value)));
        return field.isUpperCase() ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String magnitude(FormatField field, double magnitude) {
        if (!Double.isFinite(magnitude)) {
            return Double.isNaN(magnitude) ? "nan" : "inf";
        }
        int precision = field.precision().orElse(DEFAULT_PRECISION);
        return switch (field.conversion()) {
            case 'f', 'F' -> positional(field, magnitude, precision);
            case 'e', 'E' -> scientific(field, Digits.of(magnitude, precision + 1));
            default -> general(field, magnitude, Math.max(1, precision));
        };
    }

    private static String positional(FormatField field, double magnitude, int decimals) {
        int exactDecimals = Math.min(decimals, MOST_DECIMALS);
        String digits = new BigDecimal(magnitude)
                .setScale(exactDecimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        return digits + "0".repeat(decimals - exactDecimals) + (decimals == 0 && field.has('#') ? "." : "");
    }

    private static String scientific(FormatField field, Digits digits) {
        String fraction = digits.text().substring(1);
        String point = fraction.isEmpty() && !field.has('#') ? "" : ".";
        return digits.text().charAt(0) + point + fraction + exponent(digits.exponent());
    }

    private static String exponent(int exponent) {
        String size = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" : "") + size;
    }

    private static String general(FormatField field, double magnitude, int significant) {
        Digits rounded = Digits.of(magnitude, significant);
        Digits digits = field.has('#') ? rounded : rounded.withoutTrailingZeros();
        if (rounded.exponent() < LOWEST_POSITIONAL_EXPONENT || rounded.exponent() >= significant) {
            return scientific(field, digits);
        }
        int decimals = Math.max(0, digits.text().length() - 1 - rounded.exponent());
        return positional(field, magnitude, decimals);
    }
}
