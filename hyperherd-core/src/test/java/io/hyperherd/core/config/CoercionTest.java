package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoercionTest {

    @ParameterizedTest
    @CsvSource({"5, 5", "' 5 ', 5", "+1_000, 1000", "-007, -7", "12.0, 12", "12.000, 12"})
    void wholeNumberFieldsTakeTextThatSpellsOne(String text, long expected) {
        assertThat(Coercion.integer(Value.of(text))).contains(BigInteger.valueOf(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.", "1e3", "0x10", "1__0", "_1", "4.5", "", "abc", "٣"})
    void wholeNumberFieldsRefuseOtherText(String text) {
        assertThat(Coercion.integer(Value.of(text))).isEmpty();
    }

    @Test
    void wholeNumberFieldsTakeBooleansAndWholeFloats() {
        assertThat(Coercion.integer(Value.of(true))).contains(BigInteger.ONE);
        assertThat(Coercion.integer(Value.of(3.0))).contains(BigInteger.valueOf(3));
        assertThat(Coercion.integer(Value.of(3.5))).isEmpty();
        assertThat(Coercion.integer(Value.of(Double.NaN))).isEmpty();
        assertThat(Coercion.integer(Value.of(Double.POSITIVE_INFINITY))).isEmpty();
        assertThat(Coercion.integer(Value.NULL)).isEmpty();
        assertThat(Coercion.integer(Value.of("9".repeat(4301)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1e-5, 1e-5",
        "' 1E5 ', 1e5",
        "1_0.5, 10.5",
        "-.5, -0.5",
        "3., 3.0",
        "Infinity, Infinity",
        "-inf, -Infinity",
        "1e400, Infinity",
        "NaN, NaN"
    })
    void numberFieldsTakeTextThatSpellsOne(String text, double expected) {
        assertThat(Coercion.real(Value.of(text))).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "1d5", "1f", "", "1__0", "1e", ".", "e5"})
    void numberFieldsRefuseOtherText(String text) {
        assertThat(Coercion.real(Value.of(text))).isEmpty();
    }

    @Test
    void numberFieldsTakeIntegersThatFitAndBooleans() {
        assertThat(Coercion.real(Value.of(7))).hasValue(7.0);
        assertThat(Coercion.real(Value.of(true))).hasValue(1.0);
        assertThat(Coercion.real(new Value.Int(BigInteger.TEN.pow(400)))).isEmpty();
        assertThat(Coercion.real(Value.NULL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"007, 7", "1_000, 1000", "-0, 0", "' 12 ', 12", "٣, 3"})
    void conditionsReadTextWithoutPointOrExponentAsAWholeNumber(String text, long expected) {
        assertThat(Coercion.inCondition(Value.of(text))).isEqualTo(Value.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"1e5, 100000.0", "12.0, 12.0", "inf, Infinity", "1e400, Infinity", "1e-3, 0.001"})
    void conditionsReadOtherNumeralsAsFloats(String text, double expected) {
        assertThat(Coercion.inCondition(Value.of(text))).isEqualTo(Value.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "0b1", "1__0", "1e", "1 2", "adam", "", " ", "True", "null", "NONE", "false"})
    void conditionsLeaveOtherTextAlone(String text) {
        assertThat(Coercion.inCondition(Value.of(text))).isEqualTo(Value.of(text));
    }

    @Test
    void conditionsReadNumeralsAtEveryDepthButNotInKeys() {
        Value nested = new Value.Seq(List.of(new Value.Dict(Map.of("1", Value.of("2")))));
        assertThat(Coercion.inCondition(nested))
                .isEqualTo(new Value.Seq(List.of(new Value.Dict(Map.of("1", Value.of(2))))));
    }
}
