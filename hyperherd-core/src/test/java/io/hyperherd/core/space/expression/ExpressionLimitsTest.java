package io.hyperherd.core.space.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression may exhaust the machine: sizes are refused before they are made, and so is too much work. */
class ExpressionLimitsTest {

    private static final long SMALL_STACK = 700_000;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "9**9**9#4300 digits",
                "2**10**10#4300 digits",
                "10**4299 * 10#4300 digits",
                "-(10**4299) * 10#4300 digits",
                "'x' * 10**10#longer than",
                "10**10 * 'x'#longer than",
                "'x' * 10**400#longer than",
                "[0] * 10**10#more than",
                "(0,) * 10**400#more than",
                "'%9999999999d' % 1#longer than",
                "'%.999999999f' % 1#longer than",
                "'%*d' % (10**400, 1)#longer than",
                "('a' * 400000 + 'b') in 'a' * 900000#too much work",
                "[[[[0] * 1000] * 1000] * 1000] * 1000#too much work",
                "['x' * 1000000] * 1000#too much work",
                "'%s' % [[[0] * 1000] * 1000]#too much work",
                "[1e-300] * 90000 == [2] * 90000 or [1e-300] * 9000 < [1e-300] * 9000 or 7 in [1e-300] * 90000#too much work"
            })
    void refusesToGrowBeyondItsBounds(String text, String reason) {
        Expression expression = Expression.parse(text, Set.of());
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> expression.evaluate(Map.of()))
                .withMessageContaining(reason);
    }

    @Test
    void keepsIntegersOfAsManyDigitsAsAManifestCanHold() {
        Value largest = Expression.parse("10**4299 * 9", Set.of()).evaluate(Map.of());
        assertThat(largest).isEqualTo(new Value.Int(BigInteger.TEN.pow(4299).multiply(BigInteger.valueOf(9))));
    }

    @Test
    void refusesLiteralsBeyondThat() {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse("9".repeat(4301), Set.of()))
                .withMessageContaining("4300 digits");
    }

    @Test
    void sumsUpThreeThousandTerms() throws Exception {
        assertThat(onASmallStack("1" + "+1".repeat(2999))).isEqualTo(Value.of(3000));
        assertThat(onASmallStack("1" + "<2>1".repeat(1500))).isEqualTo(Value.of(true));
        assertThat(onASmallStack("0" + " or 0".repeat(3000))).isEqualTo(Value.of(0));
    }

    @Test
    void goesTwoHundredBracketsDeep() throws Exception {
        assertThat(onASmallStack("(".repeat(200) + "7" + ")".repeat(200))).isEqualTo(Value.of(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "-", "not ", "2**", "max(", "1 if 0 else ", "(0 or 0 and not 0 == 0 + 1 * -2 ** "})
    void refusesToGoMuchDeeper(String opening) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> onASmallStack(opening.repeat(1000) + "1"))
                .withCauseInstanceOf(ExpressionException.class)
                .withMessageContaining("levels deep");
    }

    private static Value onASmallStack(String text) throws Exception {
        FutureTask<Value> task =
                new FutureTask<>(() -> Expression.parse(text, Set.of()).evaluate(Map.of()));
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        return task.get();
    }
}
