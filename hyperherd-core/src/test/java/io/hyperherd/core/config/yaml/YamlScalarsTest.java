package io.hyperherd.core.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.config.yaml.YamlNode.Content;
import io.hyperherd.core.config.yaml.YamlNode.Foreign;
import io.hyperherd.core.config.yaml.YamlNode.Known;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.value.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScalarsTest {

    private static Content content(String text) throws YamlException {
        YamlNode root = YamlReader.read(("key: " + text + "\n").getBytes(StandardCharsets.UTF_8));
        return ((Scalar) ((Mapping) root).find("key").orElseThrow().value()).content();
    }

    private static Value value(String text) throws YamlException {
        return ((Known) content(text)).value();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "010, 8",
        "0x1F, 31",
        "0b101, 5",
        "1_000, 1000",
        "+5, 5",
        "-0, 0",
        "-017, -15",
        "1:30, 90",
        "10:00:00, 36000",
        "8000, 8000",
        "007, 7",
        "!!int 12, 12",
        "!!int '12', 12"
    })
    void readsWholeNumbers(String text, long expected) throws YamlException {
        assertThat(value(text)).isEqualTo(Value.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1., 1.0",
        ".5, 0.5",
        "1.0e-3, 0.001",
        "1.0e+3, 1000.0",
        "1.5E-3, 0.0015",
        "1_0.5, 10.5",
        ".inf, Infinity",
        "-.INF, -Infinity",
        ".nan, NaN",
        "1.0e+400, Infinity",
        "190:20:30.15, 685230.15",
        "!!float 1e-3, 0.001",
        "-0.0, -0.0"
    })
    void readsFloats(String text, double expected) throws YamlException {
        assertThat(value(text)).isEqualTo(Value.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08",
                "0o10",
                "-.5",
                "1e-3",
                "1E5",
                "1.0e3",
                "inf",
                "y",
                "n",
                "None",
                "none",
                "04:00:00",
                "00:30:00",
                "1-00:00:00",
                "8G",
                "1e5",
                "tRUE",
                "0b2",
                "0xG",
                "1:60",
                "naïve",
                "2024-1-2"
            })
    void keepsAsTextWhatOnlyLooksLikeSomethingElse(String text) throws YamlException {
        assertThat(value(text)).isEqualTo(Value.of(text));
    }

    @ParameterizedTest
    @CsvSource({"'\"007\"', 007", "'\"true\"', true", "!!str 5, 5", "'\"2024-01-02\"', 2024-01-02", "'\"<<\"', <<"})
    void readsQuotedAndTaggedTextAsText(String text, String expected) throws YamlException {
        assertThat(value(text)).isEqualTo(Value.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "True, true",
        "TRUE, true",
        "yes, true",
        "On, true",
        "YES, true",
        "false, false",
        "Off, false",
        "no, false",
        "NO, false",
        "!!bool yes, true"
    })
    void readsBooleans(String text, boolean expected) throws YamlException {
        assertThat(value(text)).isEqualTo(Value.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", "", "!!null x"})
    void readsNull(String text) throws YamlException {
        assertThat(value(text)).isEqualTo(Value.NULL);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02, a date",
        "2024-01-02T03:04:05Z, a date",
        "2001-12-14 21:59:43.10 -05:00, a date",
        "!!timestamp 2024-01-02, a date",
        "!!binary aGk=, binary data",
        "<<, the merge sign of YAML",
        "=, the default-value sign of YAML",
        "!!float abc, no number",
        "!!int abc, no whole number",
        "!!bool y, neither true nor false",
        "0b_, a number without digits"
    })
    void tellsWhatSweepsDoNotKnow(String text, String what) throws YamlException {
        assertThat(content(text)).isEqualTo(new Foreign(what));
    }

    @Test
    void refusesNumbersThatPythonCouldNotWrite() throws YamlException {
        assertThat(value("9".repeat(4300))).isInstanceOf(Value.Int.class);
        assertThat(content("9".repeat(4301))).isInstanceOf(Foreign.class);
        assertThat(content("0x" + "f".repeat(4200))).isInstanceOf(Foreign.class);
        assertThat(content("1" + ":30".repeat(100_000))).isInstanceOf(Foreign.class);
    }
}
