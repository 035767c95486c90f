package io.hyperherd.core.rounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Logarithm to base 10 and powers, correctly rounded, so that a grid has the same values, and its trials the same identities, on every
 * machine. {@link Math} and {@link StrictMath} promise one unit in the last place only.
 */
public final class CorrectlyRounded {

    /** Three times the digits of the result: no argument is known to need nearly as many to be rounded right. */
    private static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);

    /** Few enough digits that a power which lies exactly between two floats, such as 81 to the 8.5th, is seen to. */
    private static final MathContext TIES_SHOW = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final BigDecimal LN_10 =
            new BigDecimal("2.30258509299404568401799145468436420760110148862877297603332790");
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(55);
    private static final int HALVINGS = 8;
    private static final int EXP_TERMS = 20;

    private CorrectlyRounded() {}

    /** Returns the decimal logarithm of {@code x}, which is finite and above 0. */
    public static double log10(double x) {
        return nearest(decimalLogarithm(x));
    }

    private static BigDecimal decimalLogarithm(double x) {
        BigDecimal exact = new BigDecimal(x);
        int power = exact.precision() - exact.scale() - 1;
        BigDecimal mantissa = exact.movePointLeft(power);
        return BigDecimal.valueOf(power).add(ln(mantissa).divide(LN_10, PRECISION), PRECISION);
    }

    /** Returns 10 to the power of {@code exponent}, which is finite and below 1000 in size. */
    public static double pow10(double exponent) {
        return nearest(powerOfTen(new BigDecimal(exponent)));
    }

    /**
     * Returns {@code base} to the power of {@code exponent}; both are finite, the base is above 0, and the power is within the range of
     * binary64, neither overflowing nor vanishing.
     */
    public static double pow(double base, double exponent) {
        BigDecimal power = powerOfTen(decimalLogarithm(base).multiply(new BigDecimal(exponent)));
        return nearest(power.round(TIES_SHOW));
    }

    private static BigDecimal powerOfTen(BigDecimal exponent) {
        BigDecimal whole = exponent.setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal fraction = exponent.subtract(whole);
        return exp(fraction.multiply(LN_10, PRECISION)).scaleByPowerOfTen(whole.intValueExact());
    }

    /** Sums {@code ln x = 2 (z + z^3/3 + z^5/5 + ...)} with {@code z = (x-1)/(x+1)}, for {@code x} from 1 to 10. */
    private static BigDecimal ln(BigDecimal x) {
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), PRECISION);
        BigDecimal square = z.multiply(z, PRECISION);
        BigDecimal smallEnough = z.multiply(NEGLIGIBLE, PRECISION);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = z;
        for (int odd = 1; power.compareTo(smallEnough) > 0; odd += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(odd), PRECISION), PRECISION);
            power = power.multiply(square, PRECISION);
        }
        return sum.add(sum);
    }

    /** Sums the exponential series for {@code x / 2^8} and squares the result eight times. */
    private static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), PRECISION);
        BigDecimal result = BigDecimal.ONE;
        for (int term = EXP_TERMS; term >= 1; term--) {
            result = result.multiply(small, PRECISION)
                    .divide(BigDecimal.valueOf(term), PRECISION)
                    .add(BigDecimal.ONE, PRECISION);
        }
        for (int i = 0; i < HALVINGS; i++) {
            result = result.multiply(result, PRECISION);
        }
        return result;
    }

    private static double nearest(BigDecimal value) {
        return Double.parseDouble(value.toString());
    }
}
