package io.hyperherd.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FloatTextProperties {

    @Provide
    Arbitrary<Double> anyFiniteNumber() {
        Arbitrary<Double> anyBits = Arbitraries.longs().map(Double::longBitsToDouble);
        Arbitrary<Double> powersOfTwo =
                Arbitraries.integers().between(-1074, 1023).map(e -> Math.scalb(1.0, e));
        Arbitrary<Double> shortOnes = Arbitraries.longs()
                .between(-99_999, 99_999)
                .flatMap(m -> Arbitraries.integers()
                        .between(-12, 12)
                        .map(e -> BigDecimal.valueOf(m).scaleByPowerOfTen(e).doubleValue()));
        return Arbitraries.oneOf(anyBits, powersOfTwo, shortOnes).filter(Double::isFinite);
    }

    @Property
    void shortestFormReadsBackAsTheSameNumber(@ForAll("anyFiniteNumber") double value) {
        assertThat(Double.parseDouble(FloatText.shortest(value))).isEqualTo(value);
    }

    @Property
    void noShorterDecimalReadsBackAsTheSameNumber(@ForAll("anyFiniteNumber") double value) {
        int digits = digitsOf(FloatText.shortest(value));
        if (digits == 1) {
            return;
        }
        BigDecimal exact = new BigDecimal(value);

        assertThat(exact.round(new MathContext(digits - 1, RoundingMode.FLOOR)).doubleValue())
                .isNotEqualTo(value);
        assertThat(exact.round(new MathContext(digits - 1, RoundingMode.CEILING))
                        .doubleValue())
                .isNotEqualTo(value);
    }

    @Property
    void significantFormIsTheExactValueRoundedHalfToEven(
            @ForAll("anyFiniteNumber") double value, @ForAll @IntRange(min = 1, max = 17) int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));

        assertThat(new BigDecimal(FloatText.significant(value, digits))).isEqualByComparingTo(rounded);
    }

    @Property
    void significantFormHasNoTrailingZerosAndChoosesTheLayoutByTheRoundedSize(@ForAll("anyFiniteNumber") double value) {
        String text = FloatText.significant(value, 10);
        BigDecimal read = new BigDecimal(text);
        int exponent = read.precision() - read.scale() - 1;

        assertThat(text.contains("e")).isEqualTo(read.signum() != 0 && (exponent < -4 || exponent >= 10));
        assertThat(text).doesNotMatch(".*\\.\\d*0(e.*)?$").doesNotMatch(".*\\.(e.*)?$");
    }

    private static int digitsOf(String text) {
        return Math.max(1, new BigDecimal(text).stripTrailingZeros().precision());
    }
}
