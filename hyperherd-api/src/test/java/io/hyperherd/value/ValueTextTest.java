package io.hyperherd.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTextTest {

    static Stream<Arguments> workedExamples() {
        return Stream.of(
                arguments(Value.of(0), "0", "0", "0"),
                arguments(Value.of(7), "7", "7", "7"),
                arguments(Value.of(-3), "-3", "-3", "-3"),
                same(Value.of(9007199254740993L), "9007199254740993"),
                same(new Value.Int(BigInteger.TEN.pow(20)), "100000000000000000000"),
                arguments(Value.of(0.3333333333333333), "0.3333", "0.3333333333", "0.3333333333"),
                arguments(Value.of(9999.5), "1e+04", "9999.5", "9999.5"),
                arguments(Value.of(true), "True", "true", "True"),
                arguments(Value.of(false), "False", "false", "False"),
                arguments(Value.NULL, "None", "null", "None"),
                same(Value.of("adam"), "adam"),
                same(Value.of("two words"), "two words"),
                same(Value.of("it's"), "it's"),
                same(Value.of("naïve"), "naïve"),
                same(Value.of("😀"), "😀"),
                same(Value.of("a=b"), "a=b"),
                same(Value.of("1e-3"), "1e-3"),
                same(Value.of(""), ""),
                same(Value.of("true"), "true"),
                same(seq(Value.of(1), Value.of(2)), "[1, 2]"),
                same(seq(Value.of(0.1), Value.of(1e-05), Value.NULL, Value.of(true)), "[0.1, 1e-05, None, True]"),
                same(seq(Value.of("a"), Value.of("it's")), "['a', \"it's\"]"),
                same(new Value.Dict(Map.of("k", seq(Value.of(1.0)))), "{'k': [1.0]}"));
    }

    @ParameterizedTest
    @MethodSource("workedExamples")
    void writesEachKindAsNamesOverridesAndDeduplicationNeedIt(
            Value value, String inName, String inOverride, String inDedup) {
        assertThat(ValueText.nameToken(value)).isEqualTo(inName);
        assertThat(ValueText.overrideToken(value)).isEqualTo(inOverride);
        assertThat(ValueText.dedupToken(value)).isEqualTo(inDedup);
    }

    @Test
    void givesFloatsInNamesMoreDigitsOnRequest() {
        assertThat(ValueText.nameToken(Value.of(1.00001), 6)).isEqualTo("1.00001");
        assertThat(ValueText.nameToken(Value.of(12345678), 6)).isEqualTo("12345678");
    }

    static Stream<Arguments> quotedTexts() {
        return Stream.of(
                arguments("plain", "'plain'"),
                arguments("it's", "\"it's\""),
                arguments("it's \"it\"", "'it\\'s \"it\"'"),
                arguments("say \"it\"", "'say \"it\"'"),
                arguments("back\\slash", "'back\\\\slash'"),
                arguments("a\n\r\tb", "'a\\n\\r\\tb'"),
                arguments("\u0000\u007f\u00a0", "'\\x00\\x7f\\xa0'"),
                arguments("\u200b\u2028\ue000", "'\\u200b\\u2028\\ue000'"),
                arguments("\udbff\udfff", "'\\U0010ffff'"),
                arguments("\ud800", "'\\ud800'"),
                arguments("größe 🐑", "'größe 🐑'"));
    }

    @ParameterizedTest
    @MethodSource("quotedTexts")
    void quotesTextInsideListsAndEscapesWhatCannotBePrinted(String text, String quoted) {
        assertThat(ValueText.display(seq(Value.of(text)))).isEqualTo("[" + quoted + "]");
    }

    @Test
    void keepsTheOrderOfMapsAndWritesEmptyContainers() {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("b", seq());
        entries.put("a", new Value.Dict(Map.of()));

        assertThat(ValueText.display(new Value.Dict(entries))).isEqualTo("{'b': [], 'a': {}}");
    }

    private static Arguments same(Value value, String text) {
        return arguments(value, text, text, text);
    }

    private static Value seq(Value... items) {
        return new Value.Seq(List.of(items));
    }
}
