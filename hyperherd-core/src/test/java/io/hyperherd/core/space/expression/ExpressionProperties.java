package io.hyperherd.core.space.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class ExpressionProperties {

    private static final Map<String, Value> NAMESPACE =
            Map.of("a", Value.of(3), "b", Value.of(-0.5), "s", Value.of("adam"));

    @Property(tries = 300)
    void integersAddMultiplyAndSubtractExactly(@ForAll BigInteger a, @ForAll BigInteger b) {
        assertThat(integer("a + b", a, b)).isEqualTo(a.add(b));
        assertThat(integer("a - b", a, b)).isEqualTo(a.subtract(b));
        assertThat(integer("a * b", a, b)).isEqualTo(a.multiply(b));
    }

    @Property(tries = 500)
    void flooredQuotientAndRemainderMakeUpTheDividend(@ForAll BigInteger a, @ForAll("divisors") BigInteger b) {
        BigInteger remainder = integer("a % b", a, b);

        assertThat(integer("a // b * b + a % b", a, b)).isEqualTo(a);
        assertThat(remainder.abs()).isLessThan(b.abs());
        assertThat(remainder.signum() * b.signum()).isNotNegative();
    }

    @Property(tries = 500)
    void quotientOfSmallIntegersIsTheFloatQuotient(@ForAll int a, @ForAll("smallDivisors") int b) {
        assertThat(evaluate("a / b", BigInteger.valueOf(a), BigInteger.valueOf(b)))
                .isEqualTo(Value.of((double) a / b));
    }

    @Property(tries = 500)
    void commonFactorsDoNotChangeAQuotient(
            @ForAll int a,
            @ForAll("smallDivisors") int b,
            @ForAll("smallDivisors") int c,
            @ForAll @IntRange(max = 2000) int n) {
        BigInteger factor = BigInteger.valueOf(c).shiftLeft(n);

        assertThat(evaluate(
                        "a / b",
                        BigInteger.valueOf(a).multiply(factor),
                        BigInteger.valueOf(b).multiply(factor)))
                .isEqualTo(Value.of(a == 0 ? Math.copySign(0.0, (double) b * c) : (double) a / b));
    }

    @Property(tries = 10_000)
    void textIsAnExpressionOrRefused(@ForAll("garbage") String text) {
        assertThat(outcome(text)).isNotNull();
    }

    @Property(tries = 5_000)
    void sentencesOfTheLanguageHaveAValueOrAReason(@ForAll("sentences") String text) {
        Expression.parse(text, NAMESPACE.keySet());
        assertThat(outcome(text)).isNotNull();
    }

    /** Anything but an {@link ExpressionException} passes through and fails the property. */
    private static Optional<Value> outcome(String text) {
        try {
            return Optional.of(Expression.parse(text, NAMESPACE.keySet()).evaluate(NAMESPACE));
        } catch (ExpressionException e) {
            assertThat(e).hasMessageContaining("of the expression");
            return Optional.empty();
        }
    }

    private static BigInteger integer(String text, BigInteger a, BigInteger b) {
        return ((Value.Int) evaluate(text, a, b)).value();
    }

    private static Value evaluate(String text, BigInteger a, BigInteger b) {
        return Expression.parse(text, Set.of("a", "b")).evaluate(Map.of("a", new Value.Int(a), "b", new Value.Int(b)));
    }

    @Provide
    Arbitrary<BigInteger> divisors() {
        return Arbitraries.bigIntegers().filter(b -> b.signum() != 0);
    }

    @Provide
    Arbitrary<Integer> smallDivisors() {
        return Arbitraries.integers().filter(b -> b != 0);
    }

    @Provide
    Arbitrary<String> garbage() {
        Arbitrary<String> words = Arbitraries.of(
                        "a", "b", "s", "q", "1", "0x1", "1e5", ".", "'", "\"", "'x'", "(", ")", "[", "]", "{", "}", ",",
                        "+", "-", "*", "**", "/", "//", "%", "<", "==", "!", "in", "not", "is", "if", "else", "and",
                        "or", "min", "max", "for", "lambda", ":", ":=", "=", "\\", "\n", "#", "~", "&", " ", "'%d'",
                        "'%*.*f'")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join(" ", parts).strip());
        return Arbitraries.oneOf(Arbitraries.strings().ascii().ofMaxLength(40), words);
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.recursive(
                () -> Arbitraries.of(
                        "a", "b", "s", "0", "7", "10**9", "0.1", "1e300", "'x'", "'%s %g'", "None", "True", "()",
                        "[1, 2]"),
                this::larger,
                0,
                5);
    }

    private Arbitrary<String> larger(Arbitrary<String> part) {
        Arbitrary<String> operator = Arbitraries.of(
                "+", "-", "*", "/", "//", "%", "**", "<", "<=", ">", ">=", "==", "!=", "in", "not in", "and", "or",
                ",");
        Arbitrary<String> binary =
                Combinators.combine(part, operator, part).as((l, o, r) -> "(" + l + " " + o + " " + r + ")");
        Arbitrary<String> unary =
                Combinators.combine(Arbitraries.of("-", "+", "not "), part).as((o, p) -> "(" + o + p + ")");
        Arbitrary<String> choice =
                Combinators.combine(part, part, part).as((c, x, y) -> "(" + x + " if " + c + " else " + y + ")");
        Arbitrary<String> call = Combinators.combine(Arbitraries.of("min", "max"), part, part)
                .as((f, l, r) -> f + "(" + l + ", " + r + ")");
        return Arbitraries.frequencyOf(Tuple.of(5, binary), Tuple.of(1, unary), Tuple.of(1, choice), Tuple.of(1, call));
    }
}
