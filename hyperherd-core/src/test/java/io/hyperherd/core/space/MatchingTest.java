package io.hyperherd.core.space;

import static io.hyperherd.core.space.TestSweep.list;
import static io.hyperherd.core.space.TestSweep.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Matcher;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.Order;
import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchingTest {

    private static final double JUST_BELOW_0_3 = 0.29999999999999993;

    static Stream<Arguments> cases() {
        Value list = new Value.Seq(list(1, 2));
        return Stream.of(
                arguments(anyOf(0.3), JUST_BELOW_0_3, true),
                arguments(compare(Order.GE, 0.3), JUST_BELOW_0_3, false),
                arguments(compare(Order.LT, 0.3), JUST_BELOW_0_3, true),
                arguments(anyOf(list), new Value.Seq(list(1.0, 2)), true),
                arguments(anyOf(1, 2), list, false),
                arguments(anyOf(true), 1, true),
                arguments(anyOf(true), 1.0, true),
                arguments(anyOf(1), true, true),
                arguments(anyOf("true"), true, false),
                arguments(anyOf("true"), "true", true),
                arguments(anyOf(Value.NULL), Value.NULL, true),
                arguments(anyOf(0), 1e-300, false),
                arguments(anyOf(), 1, false),
                arguments(noneOf(), 1, true),
                arguments(noneOf(1, 2), 3, true),
                arguments(noneOf(1, 2), 2, false),
                arguments(compare(Order.GT, 2), 3, true),
                arguments(compare(Order.GT, 2), 2, false),
                arguments(compare(Order.GE, 2), 2.0, true),
                arguments(compare(Order.LE, 2), 2, true),
                arguments(compare(Order.LE, 2), 3, false),
                arguments(compare(Order.LT, 1), false, true),
                arguments(compare(Order.LT, 5), "4", false),
                arguments(compare(Order.LT, "5"), 4, false),
                arguments(compare(Order.LT, 5), Value.NULL, false),
                arguments(compare(Order.GT, 9007199254740992.0), Value.of(9007199254740993L), true),
                arguments(anyOf(power(400)), power(401), false),
                arguments(anyOf(power(400)), Double.POSITIVE_INFINITY, false),
                arguments(anyOf(power(401)), power(401), true));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void testsEqualityLooselyAndOrderExactly(Matcher matcher, Object actual, boolean matches) {
        assertThat(Matching.matches(matcher, value(actual))).isEqualTo(matches);
    }

    private static Matcher anyOf(Object... values) {
        return new AnyOf(list(values));
    }

    private static Matcher noneOf(Object... values) {
        return new NoneOf(list(values));
    }

    private static Matcher compare(Order order, Object bound) {
        return new Compare(order, value(bound));
    }

    private static Value power(int exponent) {
        return new Value.Int(BigInteger.TEN.pow(exponent));
    }
}
