package io.hyperherd.core.space.expression;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.value.Value;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionRefusalTest {

    private static final Map<String, Value> NAMESPACE = Map.of("x", Value.of(3), "s", Value.of("adam"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "abs(x)#function abs",
                "s.upper()#attribute",
                "x.real#attribute",
                "'a'.upper()#attribute",
                "s[0]#subscript",
                "x is None#identity test",
                "x & 1#bit operator",
                "x | 1#bit operator",
                "x ^ 1#bit operator",
                "~x#bit complement",
                "x << 1#shift",
                "x >> 1#shift",
                "x @ 2#matrix product",
                "{1, 2}#set display",
                "{'a': 1}#dict display",
                "{}#dict display",
                "[i for i in (1,)]#comprehension",
                "lambda: x#lambda",
                "f'{x}'#f-string",
                "max(*[1])#star argument",
                "min(1, key=x)#keyword argument",
                "x := 1#syntax",
                "(x := 1)#assignment expression",
                "q + 1#unknown name q",
                "x +#syntax",
                "(x#syntax",
                "x)#syntax",
                "010#syntax",
                " x#syntax",
                "x; y#syntax",
                "x = 1#syntax",
                "x <> 1#syntax",
                "1__0#syntax",
                "1_#syntax",
                "0x#syntax",
                "'a#syntax",
                "'\\xZZ'#syntax",
                "if#syntax",
                "#syntax",
                "(1)(2)#called",
                "2j#complex",
                "b'x'#bytes",
                "...#ellipsis",
                "'\\N{BULLET}'#by name",
                "min#min is a function",
                "x(1)#not a function"
            })
    void namesWhatIsNotOfTheLanguage(String text, String construct) {
        String written = text == null ? "" : text;
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse(written, NAMESPACE.keySet()))
                .withMessageContaining(construct)
                .withMessageContaining("\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x +\n1", "\n  x", "x\ny", "x \\ 1", "a\0b"})
    void refusesBlanksAndLineBreaksWhereTheyHaveNoPlace(String text) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse(text, NAMESPACE.keySet()))
                .withMessageContaining("syntax");
    }

    @Test
    void listsTheNamesThatThereAreAndTheOneProbablyMeant() {
        assertThatThrownBy(() -> Expression.parse("1 + momentun", Set.of("momentum", "lr", "batch")))
                .hasMessage("unknown name momentun; did you mean momentum?; available: batch, lr, momentum"
                        + " (column 5 of the expression \"1 + momentun\")");
    }

    @Test
    void saysOnWhichLineOfSeveralTheTroubleIs() {
        assertThatThrownBy(() -> Expression.parse("(x +\n  q)", Set.of("x")))
                .hasMessageContaining("line 2, column 3 of the expression \"(x +\\n  q)\"");
    }

    @Test
    void letsAParameterCalledMinHideTheFunction() {
        assertThatThrownBy(() -> Expression.parse("min(1, 2)", Set.of("min")))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("hides the function");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "1 / 0#division by zero",
                "1 // 0#division by zero",
                "1 % 0#division by zero",
                "1.0 / 0#division by zero",
                "1.0 // 0.0#division by zero",
                "1.0 % 0#division by zero",
                "0.0 ** -1#negative power",
                "0 ** -1#negative power",
                "10.0 ** 400#too large for a float",
                "10 ** 400 + 0.5#too large for a float",
                "10 ** 400 / 1#too large for a float",
                "(-8) ** 0.5#complex",
                "'a' < 1#text and int",
                "None < 1#None and int",
                "[1] < (1,)#list and tuple",
                "'a' + 1#text and int",
                "[1] + (1,)#list and tuple",
                "None * 2#None and int",
                "-s#sign - does not go with text",
                "1 in 2#nothing is in int",
                "1 in s#only text",
                "'%d' % s#needs a number",
                "'%x' % 1.5#needs an int",
                "'%q' % 1#no conversion",
                "'%' % 1#ends within a field",
                "'%s %s' % 1#more fields",
                "'%s' % (1, 2)#fewer fields",
                "min()#needs an argument",
                "max([])#of nothing",
                "max(3)#needs a list"
            })
    void hasNoValueForAnOperationThatIsNotDefined(String text, String reason) {
        Expression expression = Expression.parse(text, NAMESPACE.keySet());
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> expression.evaluate(NAMESPACE))
                .withMessageContaining(reason)
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void hasNoValueWithoutAValueForItsName() {
        Expression expression = Expression.parse("x", Set.of("x"));
        assertThatThrownBy(() -> expression.evaluate(Map.of()))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("no value for x");
    }
}
