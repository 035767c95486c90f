package io.hyperherd.core.space.expression;

import java.math.BigInteger;

/** The float nearest to the quotient of two integers of any size, ties to even. */
final class IntegerQuotient {

    private static final int MANTISSA_BITS = 53;
    private static final int LEAST_EXPONENT = -1074;

    /** Bits computed behind the last one kept, so that the dropped part is always seen to lie below, at or above one half. */
    private static final int GUARD_BITS = 2;

    private IntegerQuotient() {}

    /** Returns the float nearest to {@code a / b}; {@code b} must not be zero. */
    static double nearest(BigInteger a, BigInteger b) {
        if (a.signum() == 0) {
            return b.signum() < 0 ? -0.0 : 0.0;
        }
        double magnitude = nearestOfPositives(a.abs(), b.abs());
        if (Double.isInfinite(magnitude)) {
            throw new EvaluationFailure("the quotient of the integers is too large for a float");
        }
        return a.signum() == b.signum() ? magnitude : -magnitude;
    }

    private static double nearestOfPositives(BigInteger a, BigInteger b) {
        int leastExponent = a.bitLength() - b.bitLength() - 1;
        int unit = Math.max(leastExponent - MANTISSA_BITS + 1, LEAST_EXPONENT) - GUARD_BITS;
        BigInteger[] parts = a.shiftLeft(Math.max(-unit, 0)).divideAndRemainder(b.shiftLeft(Math.max(unit, 0)));
        // At most 57 bits; the lowest also stands for everything that the division left over.
        long quotient = parts[0].longValueExact() | (parts[1].signum() == 0 ? 0 : 1);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(quotient);
        int dropped = Math.max(bits - MANTISSA_BITS, LEAST_EXPONENT - unit);
        long kept = quotient >>> dropped;
        long rest = quotient - (kept << dropped);
        long half = 1L << (dropped - 1);
        if (rest > half || (rest == half && (kept & 1) == 1)) {
            kept++;
        }
        return Math.scalb((double) kept, unit + dropped);
    }
}
