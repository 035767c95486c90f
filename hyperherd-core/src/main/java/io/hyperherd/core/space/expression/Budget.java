package io.hyperherd.core.space.expression;

/**
 * The work one evaluation may do, counted in steps rather than by a clock, so that an expression that works on one machine works
 * on all. The full allowance takes well under 50 ms on the machines of today.
 *
 * <p>Not thread-safe; one per evaluation.
 */
final class Budget {

    private static final long ALLOWANCE = 200_000;

    /** UTF-16 units, or pairs of 32-bit words multiplied, that go into one step. */
    private static final int CHEAP_PER_STEP = 16;

    private static final int BITS_PER_WORD = 32;

    private long left = ALLOWANCE;

    /** Takes {@code steps} from what is left. */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new EvaluationFailure("the expression takes too much work to evaluate; make it simpler");
        }
    }

    /** Pays for reading or writing {@code length} characters. */
    void spendOnText(long length) {
        spend(1 + length / CHEAP_PER_STEP);
    }

    /** Pays for an operation that meets every word of an integer of {@code bits} with every word of one of {@code otherBits}. */
    void spendOnProduct(int bits, int otherBits) {
        spend(1 + (long) (bits / BITS_PER_WORD + 1) * (otherBits / BITS_PER_WORD + 1) / CHEAP_PER_STEP);
    }
}
