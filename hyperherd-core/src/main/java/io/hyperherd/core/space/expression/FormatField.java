package io.hyperherd.core.space.expression;

import java.util.OptionalInt;

/**
 * One {@code %} field of a template.
 *
 * @param flags the characters of {@code -+ #0} that are set
 * @param width the least number of characters, 0 for none
 * @param precision what follows the point
 * @param conversion the letter at the end
 */
record FormatField(String flags, int width, OptionalInt precision, char conversion) {

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    boolean isUpperCase() {
        return Character.isUpperCase(conversion);
    }

    /** Returns the sign to put before a number. */
    String sign(boolean negative) {
        return negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    }

    /** Returns {@code text} with blanks up to the width. */
    String pad(String text) {
        String blanks = " ".repeat(missing(text));
        return has('-') ? text + blanks : blanks + text;
    }

    /** Returns {@code prefix} and {@code digits} up to the width, with zeros between if the field says so. */
    String padNumber(String prefix, String digits) {
        if (!has('0') || has('-')) {
            return pad(prefix + digits);
        }
        return prefix + "0".repeat(missing(prefix + digits)) + digits;
    }

    private int missing(String text) {
        return Math.max(0, width - text.codePointCount(0, text.length()));
    }
}
