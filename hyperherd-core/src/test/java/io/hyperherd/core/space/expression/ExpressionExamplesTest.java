package io.hyperherd.core.space.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the expression language, with their exact types and values. */
class ExpressionExamplesTest {

    private static final Map<String, Value> NAMESPACE = new TreeMap<>(Map.of(
            "x", Value.of(3),
            "y", Value.of(-2),
            "f", Value.of(0.5),
            "s", Value.of("adam"),
            "t", Value.of("sgd"),
            "b", Value.of(true),
            "n", Value.NULL,
            "z", Value.of(0)));

    @ParameterizedTest(name = "{0}")
    @MethodSource({"numbers", "logic", "texts", "sequences", "literals", "formats"})
    void hasTheValueOfTheWorkedExample(String text, Value expected) {
        assertThat(Expression.parse(text, NAMESPACE.keySet()).evaluate(NAMESPACE))
                .isEqualTo(expected);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                row("x / 2", 1.5),
                row("6 / 3", 2.0),
                row("x // 2", 1),
                row("y // 3", -1),
                row("-7 // 2", -4),
                row("7 // -2", -4),
                row("7.0 // 2", 3.0),
                row("7 // 0.1", 69.0),
                row("-7 % 3", 2),
                row("7 % -3", -2),
                row("-7.5 % 2", 0.5),
                row("6.0 % 0.1", 0.09999999999999967),
                row("2 ** 10", 1024),
                row("2 ** -1", 0.5),
                row("-2 ** 2", -4),
                row("2 ** 3 ** 2", 512),
                row("0 ** 0", 1),
                row("10 ** -5", 1e-05),
                row("10 ** x", 1000),
                row("2 ** 64", new Value.Int(new BigInteger("18446744073709551616"))),
                row("1 + True", 2),
                row("-b", -1),
                row("1e308 * 10", Double.POSITIVE_INFINITY),
                row("0.1 + 0.2", 0.30000000000000004),
                row("1/3", 0.3333333333333333),
                row("-0.5 // 1", -1.0),
                row("min(x, 1)", 1),
                row("max(2, 2.0)", 2),
                row("max(2.0, 2)", 2.0),
                row("max([3, 1])", 3),
                row("-0.0 // 1", -0.0),
                row("0.0 % -1", -0.0),
                row("10**400 / 10**399", 10.0),
                row("1 / 10**310", 1e-310),
                row("(-1) ** 10**100", 1),
                row("9.0 ** 0.5", 3.0),
                row("0.5 ** 2.5", 0.1767766952966369));
    }

    static Stream<Arguments> logic() {
        return Stream.of(
                row("x == 3.0", true),
                row("x == '3'", false),
                row("1 < x < 10", true),
                row("1 < x > 2", true),
                row("x == 3 == True", false),
                row("not x == 3", false),
                row("not 1 in [2]", true),
                row("x and f", 0.5),
                row("z or 'none'", "none"),
                row("z and 1/0", 0),
                row("x if z else y", -2),
                row("1 if x > 5 else 2 if x > 1 else 3", 2),
                row("n == None", true),
                row("not None", true),
                row("None", Value.NULL),
                row("1 in [1] in [[1]]", true),
                row("0.1 == 0.1 + 1e-12", false),
                row("2 ** 53 + 1 == 2.0 ** 53", false),
                row("1e999 - 1e999 == 1e999 - 1e999", false),
                row("not (1e999 - 1e999)", false),
                row("[1, 2] < [1, 3]", true),
                row("(1,) < (1, 0)", true));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                row("s + '-' + t", "adam-sgd"),
                row("s * 2", "adamadam"),
                row("s * -1", ""),
                row("s < t", true),
                row("'10' < '9'", true),
                row("'da' in s", true),
                row("'\\uffff' < '\\U00010000'", true),
                row("max(s)", "m"),
                row("'%s-%03d' % (s, x)", "adam-003"),
                row("'%.2f' % f", "0.50"));
    }

    static Stream<Arguments> sequences() {
        return Stream.of(
                row("s in ('adam', 'sgd')", true),
                row("x not in [1, 2]", true),
                row("1 in (1.0, 2)", true),
                row("(1, 2) + (3,)", list(1, 2, 3)),
                row("[0] * 3", list(0, 0, 0)),
                row("(1, 2) == [1, 2]", false),
                row("[1, 2] == [1.0, 2.0]", true),
                row("1, 2", list(1, 2)),
                row("1,", list(1)),
                row("()", list()),
                row("[]", list()),
                row("(1)", 1));
    }

    static Stream<Arguments> literals() {
        return Stream.of(
                row("1_000", 1000),
                row("0x1F", 31),
                row("0o17", 15),
                row("0b101", 5),
                row("00", 0),
                row("1.", 1.0),
                row(".5", 0.5),
                row("1E3", 1000.0),
                row("1_0.5", 10.5),
                row("1e400", Double.POSITIVE_INFINITY),
                row("1e-400", 0.0),
                row("'a' \"b\" '''c\n'''", "abc\n"),
                row("r'\\n'", "\\n"),
                row("u'é'", "é"),
                row("'\\t\\x41\\101\\u00e9\\U0001F600\\d'", "\tAAé😀\\d"),
                row("\n# why\nx # comment\n  \n", 3),
                row("(x +\n  1)", 4),
                row("x + \\\n1", 4),
                row("ｘ", 3));
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                row("'%d|%i|%5d|%-5d|%+d|% d' % (3.9, -3, 42, 42, 42, 42)", "3|-3|   42|42   |+42| 42"),
                row("'%x %X %#x %o %#o' % (255, 255, -255, 8, 8)", "ff FF -0xff 10 0o10"),
                row("'%f %e %g' % (1.5, 12345.678, 1e-05)", "1.500000 1.234568e+04 1e-05"),
                row("'%g %g %g' % (100000, 1000000, 0.0001)", "100000 1e+06 0.0001"),
                row("'%08.3f|%-8.1f|' % (-3.14159, 2.25)", "-003.142|2.2     |"),
                row("'%s %s %s %r' % (None, True, 1e16, s)", "None True 1e+16 'adam'"),
                row("'%s %s' % ([1, 'a'], (1.0,))", "[1, 'a'] (1.0,)"),
                row("'%5s|%-5s|%.2s' % (t, t, s)", "  sgd|sgd  |ad"),
                row("'%*d%%' % (4, 7)", "   7%"),
                row("'%g' % (1e999)", "inf"));
    }

    private static Arguments row(String text, Object expected) {
        return Arguments.of(text, value(expected));
    }

    private static Value list(Object... items) {
        return new Value.Seq(
                Arrays.stream(items).map(ExpressionExamplesTest::value).toList());
    }

    private static Value value(Object expected) {
        if (expected instanceof Value value) {
            return value;
        }
        if (expected instanceof Integer integer) {
            return Value.of(integer);
        }
        if (expected instanceof Double real) {
            return Value.of(real);
        }
        return expected instanceof Boolean bool ? Value.of(bool) : Value.of((String) expected);
    }
}
