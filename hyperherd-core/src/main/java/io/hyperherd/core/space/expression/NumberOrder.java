package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueEquality;
import io.hyperherd.value.ValueEquality.Comparison;
import java.math.BigInteger;
import java.util.Optional;

/** The exact order of numbers. */
final class NumberOrder {

    /** What it costs to write a float out in full, which a comparison with an integer needs. */
    private static final int MIXED_STEPS = 200;

    private NumberOrder() {}

    /** Compares two numbers by their exact values. */
    static Comparison compare(Operand left, Operand right, Budget budget) {
        Value a = ((Scalar) left).value();
        Value b = ((Scalar) right).value();
        Optional<BigInteger> leftInteger = Operands.integer(left);
        Optional<BigInteger> rightInteger = Operands.integer(right);
        if (leftInteger.isPresent() && rightInteger.isPresent()) {
            budget.spendOnProduct(
                    Math.min(leftInteger.get().bitLength(), rightInteger.get().bitLength()), 1);
            return Comparisons.comparison(leftInteger.get().compareTo(rightInteger.get()));
        }
        if (a instanceof Value.Real real && b instanceof Value.Real other) {
            return compare(real.value(), other.value());
        }
        budget.spend(MIXED_STEPS);
        return ValueEquality.compare(a, b);
    }

    private static Comparison compare(double a, double b) {
        if (a < b) {
            return Comparison.LESS;
        }
        return a > b ? Comparison.GREATER : a == b ? Comparison.EQUAL : Comparison.UNORDERED;
    }
}
