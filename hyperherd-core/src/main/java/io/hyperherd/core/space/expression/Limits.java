package io.hyperherd.core.space.expression;

import java.math.BigInteger;

/** The sizes beyond which an expression is refused rather than worked on. */
final class Limits {

    /** Characters of an expression. */
    static final int EXPRESSION_LENGTH = 50_000;

    /** Levels of brackets, signs, {@code not}, {@code **} and {@code else} inside one another. */
    static final int NESTING = 200;

    /** UTF-16 units of a text, given or computed. */
    static final int TEXT_LENGTH = 1_000_000;

    /** Items of a list or tuple. */
    static final int ITEMS = 100_000;

    /** Decimal digits of an integer: what Python's own conversion to text allows, and so what a manifest can hold. */
    static final int DIGITS = 4300;

    /** The smallest magnitude with too many digits. */
    private static final BigInteger TOO_LARGE = BigInteger.TEN.pow(DIGITS);

    /** No integer with more bits than this is within {@link #DIGITS}. */
    static final int BITS = TOO_LARGE.bitLength();

    private Limits() {}

    /** Returns {@code value} unless it has too many digits. */
    static BigInteger integer(BigInteger value) {
        if (value.abs().compareTo(TOO_LARGE) >= 0) {
            throw integerTooLarge();
        }
        return value;
    }

    static EvaluationFailure integerTooLarge() {
        return new EvaluationFailure("the integer would have more than " + DIGITS + " digits");
    }

    /** Refuses a text of {@code length} UTF-16 units before it is made. */
    static void textLength(long length) {
        if (length > TEXT_LENGTH) {
            throw new EvaluationFailure("the text would be longer than " + TEXT_LENGTH + " characters");
        }
    }

    /** Refuses a list or tuple of {@code size} items before it is made. */
    static void items(long size) {
        if (size > ITEMS) {
            throw new EvaluationFailure("the list would have more than " + ITEMS + " items");
        }
    }
}
