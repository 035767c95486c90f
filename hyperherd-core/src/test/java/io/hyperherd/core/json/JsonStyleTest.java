package io.hyperherd.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStyleTest {

    @Test
    void workspaceStyleRewritesAManifestByteForByte() {
        assertThat(JsonStyle.WORKSPACE.text(JsonReader.read(WorkedExample.MANIFEST)))
                .isEqualTo(WorkedExample.MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-3",
                "9007199254740993",
                "100000000000000000000",
                "0.0",
                "-0.0",
                "3.0",
                "0.30000000000000004",
                "0.0001",
                "1e-05",
                "2.5e-05",
                "0.000123456789",
                "100000.0",
                "9999999999.5",
                "1000000000000000.0",
                "1e+16",
                "2.5e+16",
                "1e+100",
                "5e-324",
                "1.7976931348623157e+308",
                "5.623413251903491e-05",
                "0.0031622776601683794",
                "Infinity",
                "-Infinity",
                "NaN",
                "true",
                "false",
                "null",
                "\"it's\"",
                "\"na\\u00efve\"",
                "\"\\ud83d\\ude00\"",
                "\"\"",
                "[0.1, 1e-05, null, true]",
                "{\"k\": [1.0]}",
                "{}",
                "\"a\\\"b\\\\c/d\\te\\u007f\\b\\f\\n\\r\\u0000\\u001f\"",
                "\"\\ud800\""
            })
    void streamStyleRewritesEveryWorkedExampleByteForByte(String json) {
        assertThat(JsonStyle.STREAM.text(JsonReader.read(json))).isEqualTo(json);
    }

    @Test
    void canonicalStyleSortsKeysByCodePointAtEveryLevel() {
        Value value = JsonReader.read("{\"\\ud83d\\ude00\": 1, \"\\uffff\": {\"b\": 2, \"a\": [], \"B\": {}}}");

        assertThat(JsonStyle.CANONICAL.text(value))
                .isEqualTo("{\"\\uffff\": {\"B\": {}, \"a\": [], \"b\": 2}, \"\\ud83d\\ude00\": 1}");
    }

    @Test
    void documentStyleKeepsUnicodeAndWritesNullForWhatStrictJsonLacks() {
        Value value = JsonReader.read("{\"name\": \"caf\\u00e9 \\ud83d\\ude00\\u007f\\n\", \"loss\": [NaN, Infinity]}");

        assertThat(JsonStyle.DOCUMENT.text(value))
                .isEqualTo("{\n  \"name\": \"café 😀\u007f\\n\",\n  \"loss\": [\n    null,\n    null\n  ]\n}");
    }

    @Test
    void documentStyleEscapesALoneSurrogateBecauseUtf8HasNoFormForIt() {
        assertThat(JsonStyle.DOCUMENT.text(Value.of("\ud800"))).isEqualTo("\"\\ud800\"");
    }

    @Test
    void strictLineIsOneLineOfAscii() {
        Value value = JsonReader.read("{\"a\": \"\\u00e9\\n\", \"b\": [1, NaN]}");

        assertThat(JsonStyle.STRICT_LINE.text(value)).isEqualTo("{\"a\": \"\\u00e9\\n\", \"b\": [1, null]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1E400 | Infinity", "1e5 | 100000.0", "-0 | 0", "1.50 | 1.5", "\"\\u002f\" | \"/\""})
    void readsOtherSpellingsOfTheSameValue(String json, String normal) {
        assertThat(JsonStyle.STREAM.text(JsonReader.read(json))).isEqualTo(normal);
    }

    @Test
    void aRepeatedKeyKeepsItsFirstPlaceAndItsLastValue() {
        assertThat(JsonStyle.STREAM.text(JsonReader.read("{\"a\": 1, \"b\": 2, \"a\": 3}")))
                .isEqualTo("{\"a\": 3, \"b\": 2}");
    }

    @Test
    void writesPieceByPieceToWhateverTakesText() throws Exception {
        StringBuilder out = new StringBuilder("x = ");
        JsonStyle.STREAM.write(new Value.Seq(List.of(Value.of(1), Value.of("a"))), out);

        assertThat(out).hasToString("x = [1, \"a\"]");
    }
}
