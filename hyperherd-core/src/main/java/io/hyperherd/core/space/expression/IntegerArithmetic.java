package io.hyperherd.core.space.expression;

import java.math.BigInteger;

/** Exact arithmetic of integers; only a division and a negative power leave them for floats. */
final class IntegerArithmetic {

    private IntegerArithmetic() {}

    static Operand apply(BinaryOperator operator, BigInteger a, BigInteger b, Budget budget) {
        budget.spendOnProduct(a.bitLength(), b.bitLength());
        return switch (operator) {
            case ADD -> Operands.integer(a.add(b));
            case SUBTRACT -> Operands.integer(a.subtract(b));
            case MULTIPLY -> Operands.integer(a.multiply(b));
            case DIVIDE -> {
                refuseZero(b);
                yield Operand.of(IntegerQuotient.nearest(a, b));
            }
            case FLOOR_DIVIDE -> {
                refuseZero(b);
                yield Operands.integer(floorDivide(a, b));
            }
            case MODULO -> {
                refuseZero(b);
                yield Operands.integer(a.subtract(floorDivide(a, b).multiply(b)));
            }
            case POWER -> power(a, b, budget);
        };
    }

    private static void refuseZero(BigInteger divisor) {
        if (divisor.signum() == 0) {
            throw new EvaluationFailure("division by zero");
        }
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] towardsZero = a.divideAndRemainder(b);
        boolean below = towardsZero[1].signum() * b.signum() < 0;
        return below ? towardsZero[0].subtract(BigInteger.ONE) : towardsZero[0];
    }

    private static Operand power(BigInteger base, BigInteger exponent, Budget budget) {
        if (exponent.signum() < 0) {
            double real = Operands.toDouble(base);
            return Operand.of(FloatArithmetic.apply(BinaryOperator.POWER, real, Operands.toDouble(exponent), budget));
        }
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            boolean odd = exponent.testBit(0);
            return Operands.integer(exponent.signum() == 0 ? BigInteger.ONE : odd ? base : base.abs());
        }
        BigInteger leastBits = exponent.multiply(BigInteger.valueOf(base.abs().bitLength() - 1L));
        if (leastBits.compareTo(BigInteger.valueOf(Limits.BITS)) > 0) {
            throw Limits.integerTooLarge();
        }
        budget.spendOnProduct(leastBits.intValueExact(), leastBits.intValueExact());
        return Operands.integer(base.pow(exponent.intValueExact()));
    }
}
