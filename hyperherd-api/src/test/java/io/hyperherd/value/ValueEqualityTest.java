package io.hyperherd.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueEqualityTest {

    private static final Value HUGE = new Value.Int(BigInteger.TEN.pow(400));
    private static final Value HUGE_AND_ONE =
            new Value.Int(BigInteger.TEN.pow(400).add(BigInteger.ONE));
    private static final Value INFINITE = Value.of(Double.POSITIVE_INFINITY);

    static Stream<Arguments> pairs() {
        return Stream.of(
                arguments(Value.of(1), Value.of(1.0), true, true),
                arguments(Value.of(1), Value.of(true), true, true),
                arguments(Value.of(0), Value.of(-0.0), true, true),
                arguments(Value.of(1), Value.of("1"), false, false),
                arguments(Value.NULL, Value.of("None"), false, false),
                arguments(Value.NULL, Value.of(0), false, false),
                arguments(Value.of(Double.NaN), Value.of(Double.NaN), false, false),
                arguments(Value.of(0.1), Value.of(0.10000000001), false, true),
                arguments(Value.of(0.1), Value.of(0.100000001), false, false),
                arguments(Value.of(0.0), Value.of(1e-300), false, false),
                arguments(Value.of(9007199254740993L), Value.of(9007199254740992.0), false, true),
                arguments(INFINITE, INFINITE, true, true),
                arguments(INFINITE, Value.of(Double.MAX_VALUE), false, false),
                arguments(HUGE, HUGE, true, true),
                arguments(HUGE, HUGE_AND_ONE, false, false),
                arguments(HUGE, INFINITE, false, false),
                arguments(seq(Value.of(1)), seq(Value.of(1.0)), true, true),
                arguments(seq(Value.of(0.1)), seq(Value.of(0.10000000001)), false, false),
                arguments(
                        new Value.Dict(Map.of("a", Value.of(1), "b", Value.NULL)),
                        new Value.Dict(Map.of("b", Value.NULL, "a", Value.of(true))),
                        true,
                        true));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void comparesByMathematicalValueAndLooselyByNineDigits(Value a, Value b, boolean plain, boolean loose) {
        assertThat(ValueEquality.plain(a, b)).isEqualTo(plain);
        assertThat(ValueEquality.plain(b, a)).isEqualTo(plain);
        assertThat(ValueEquality.loose(a, b)).isEqualTo(loose);
        assertThat(ValueEquality.loose(b, a)).isEqualTo(loose);
    }

    private static Value seq(Value... items) {
        return new Value.Seq(List.of(items));
    }
}
