package io.hyperherd.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void readsIntegersOfTenThousandDigitsExactly() {
        String digits = "7".repeat(10_000);

        assertThat(JsonReader.read("-" + digits)).isEqualTo(new Value.Int(new BigInteger("-" + digits)));
    }

    @Test
    void refusesLongerIntegers() {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonReader.read("7".repeat(10_002)));
    }

    @Test
    void refusesNestingThatWouldOverflowTheStack() {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonReader.read("[".repeat(100_000)));
        assertThat(JsonReader.read("[".repeat(500) + "]".repeat(500))).isInstanceOf(Value.Seq.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1,\\n  \"b\": x} | 2 | 8",
                "[1, 2]\\n] | 2 | 1",
                "[1, INF] | 1 | 5",
                "[+Infinity] | 1 | 2",
                "[01] | 1 | 3",
                "{'a': 1} | 1 | 2",
            })
    void saysLineAndColumnOfTheFault(String json, int line, int column) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonReader.read(json.replace("\\n", "\n")))
                .withMessageStartingWith("line " + line + ", column " + column + ": ")
                .satisfies(e -> assertThat(e.line()).isEqualTo(line))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[", "{\"a\": 1", "\"a", "nul", "[1] [2]", "{\"a\"}", "[1,]", "-INF", "// x\n1"})
    void refusesWhatIsNotOneWholeValueInOneLine(String json) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonReader.read(json))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "JsonReadFeature", "StreamRead"));
    }

    @Test
    void refusesBytesThatAreNotUtf8AndSaysWhere() {
        byte[] latin1 = "[\"ok\",\n\"caf\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonReader.read(latin1))
                .withMessage("line 2, column 5: not UTF-8 text");
    }

    @Test
    void readsManyKeysThatShareOneHashWithoutSlowingDownOrFailing() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1 << 12; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            json.append('"').append(key).append("\": 1, ");
        }
        json.append("\"end\": 1}");

        assertThat(((Value.Dict) JsonReader.read(json.toString())).entries()).hasSize((1 << 12) + 1);
    }
}
