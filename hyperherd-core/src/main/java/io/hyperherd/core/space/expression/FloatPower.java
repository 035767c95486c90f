package io.hyperherd.core.space.expression;

import io.hyperherd.core.rounding.CorrectlyRounded;
import java.math.BigDecimal;
import java.math.MathContext;

/** Powers in binary64. */
final class FloatPower {

    /** Enough that the last rounding, to 17 digits, is the only one that counts. */
    private static final MathContext EXACT_ENOUGH = new MathContext(60);

    private static final double LARGEST_EXACT_EXPONENT = 100_000;
    private static final int STEPS = 500;

    /** What a power costs that needs a logarithm. */
    private static final int LOGARITHM_STEPS = 5000;

    private FloatPower() {}

    static double power(double base, double exponent, Budget budget) {
        budget.spend(STEPS);
        if (base == 0 && exponent < 0) {
            throw new EvaluationFailure("zero cannot be raised to a negative power");
        }
        boolean fractional = exponent != Math.rint(exponent);
        if (base < 0 && Double.isFinite(base) && fractional && Double.isFinite(exponent)) {
            throw new EvaluationFailure(
                    "a negative number raised to a fraction is a complex number, which no parameter can hold");
        }
        if (base == 1 || (base == -1 && Double.isInfinite(exponent))) {
            return 1;
        }
        double power = StrictMath.pow(base, exponent);
        if (Double.isInfinite(power) && Double.isFinite(base) && Double.isFinite(exponent)) {
            throw new EvaluationFailure("the power is too large for a float");
        }
        return rounded(power, base, exponent, budget);
    }

    /** Returns {@code power} with its last bit put right, so that every machine agrees. */
    private static double rounded(double power, double base, double exponent, Budget budget) {
        if (power == 0 || !Double.isFinite(power) || !Double.isFinite(base) || !Double.isFinite(exponent)) {
            return power;
        }
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        if (exponent != Math.rint(exponent) || Math.abs(exponent) > LARGEST_EXACT_EXPONENT) {
            budget.spend(LOGARITHM_STEPS);
            return Math.copySign(CorrectlyRounded.pow(Math.abs(base), exponent), power);
        }
        BigDecimal exact = new BigDecimal(base).pow((int) Math.abs(exponent), EXACT_ENOUGH);
        return (exponent < 0 ? BigDecimal.ONE.divide(exact, EXACT_ENOUGH) : exact).doubleValue();
    }
}
