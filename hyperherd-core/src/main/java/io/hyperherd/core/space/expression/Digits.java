package io.hyperherd.core.space.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The leading decimal digits of a number, and the power of ten of the first of them. */
record Digits(String text, int exponent) {

    /** Returns exactly {@code count} digits of {@code magnitude}, rounded half to even on its exact value. */
    static Digits of(double magnitude, int count) {
        if (magnitude == 0) {
            return new Digits("0".repeat(count), 0);
        }
        BigDecimal rounded = new BigDecimal(magnitude).round(new MathContext(count, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return new Digits(digits + "0".repeat(Math.max(0, count - digits.length())), exponent);
    }

    /** Returns the same number with as few digits as it needs, at least one. */
    Digits withoutTrailingZeros() {
        int end = text.length();
        while (end > 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        return new Digits(text.substring(0, end), exponent);
    }
}
