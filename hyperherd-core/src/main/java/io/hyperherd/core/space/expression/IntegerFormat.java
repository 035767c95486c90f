package io.hyperherd.core.space.expression;

import java.math.BigInteger;
import java.util.Locale;

/** The conversions of integers: decimal, hexadecimal, octal. */
final class IntegerFormat {

    private IntegerFormat() {}

    static String format(FormatField field, BigInteger value, Budget budget) {
        Displays.spendOnDigits(value, budget);
        String digits = value.abs().toString(radix(field));
        String zeros = "0".repeat(Math.max(0, field.precision().orElse(0) - digits.length()));
        String text = field.padNumber(field.sign(value.signum() < 0) + prefix(field), zeros + digits);
        return field.isUpperCase() ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static int radix(FormatField field) {
        return switch (field.conversion()) {
            case 'x', 'X' -> 16;
            case 'o' -> 8;
            default -> 10;
        };
    }

    private static String prefix(FormatField field) {
        if (!field.has('#')) {
            return "";
        }
        return switch (field.conversion()) {
            case 'x', 'X' -> "0x";
            case 'o' -> "0o";
            default -> "";
        };
    }
}
