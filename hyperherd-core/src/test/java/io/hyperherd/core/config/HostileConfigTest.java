package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileConfigTest {

    /** Generous, for a busy machine: what is refused at all is refused in milliseconds. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    static Stream<Arguments> documents() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        String swept = "name: x\ngrid: all\nparameters:\n";
        String wide = "  p%d: {type: continuous, low: 0, high: 1, steps: 10000}\n";
        return Stream.of(
                Arguments.of(bomb.toString(), "more than 200,000 values"),
                Arguments.of("a: " + "[".repeat(10_000), "nested more than 50 deep"),
                Arguments.of("a: " + "{a: ".repeat(10_000), "nested more than 50 deep"),
                Arguments.of("- ".repeat(10_000) + "x", "nested more than 50 deep"),
                Arguments.of(blockNesting(), "nested more than 50 deep"),
                Arguments.of("#".repeat((3 << 20) + 1), "larger than 3 MiB"),
                Arguments.of("a: [" + "1,".repeat(1_000_000) + "1]", "more than 200,000 values"),
                Arguments.of("a: \"" + "x".repeat(3_000_000), "a quotation mark is opened and not closed"),
                Arguments.of(
                        swept + wide.formatted(1) + wide.formatted(2) + wide.formatted(3),
                        "more than 10,000,000 combinations"),
                Arguments.of(
                        swept + "  p: {type: continuous, low: 0, high: 1, steps: 1000000000000}",
                        "1000000000000 is out of range"),
                Arguments.of(swept + "  p: {type: continuous, low: .nan, high: .inf}", "is infinite"),
                Arguments.of(
                        swept + "  p: {type: discrete, values: [" + "9".repeat(5_000) + "]}", "more than 4300 digits"),
                Arguments.of(swept + "  p: {type: discrete, values: [\"a\\0b\"]}", "U+0000"),
                Arguments.of("a: !!java.net.URL [x]", "the tag !!java.net.URL is not allowed"),
                Arguments.of("a: !!javax.script.ScriptEngineManager [x]", "is not allowed here"),
                Arguments.of("a: &a {b: *a}", "stands inside what it refers to"),
                Arguments.of("a: &a {<<: *a}", "stands inside what it refers to"),
                Arguments.of("&a [*a]: x", "stands inside what it refers to"),
                Arguments.of("a: *b", "refers to nothing"),
                Arguments.of("a: 1\n\tb: 2", "a tab stands where YAML wants blanks"),
                Arguments.of("a: \"\\UFFFFFFFF\"", "not valid YAML"),
                Arguments.of("%YAML 9.9\n---\na: 1", "asks for a version"),
                Arguments.of("", "the file says nothing"),
                Arguments.of("a: 1\n---\nb: 2", "a second document begins here"),
                Arguments.of("name: " + "1_".repeat(500_000), "name"),
                Arguments.of("name: 1" + ":30".repeat(500_000), "name"));
    }

    private static String blockNesting() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRefusedSoonAndInWords(String text, String reason) {
        String complaint = assertTimeoutPreemptively(LIMIT, () -> new SweepFiles(directory).complaint(text));
        assertThat(complaint).startsWith("s.yaml:").contains(reason).doesNotContain("Exception");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = "name: \u00ff".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new SweepFiles(directory).complaint(bytes)).startsWith("s.yaml:1:7: this is not valid UTF-8");
    }

    @Test
    void refusesADirectoryInPlaceOfTheFile() throws Exception {
        Files.createDirectory(directory.resolve("s.yaml"));
        Files.createDirectory(directory.resolve("s.yaml/hyperherd.yaml"));
        assertThatThrownBy(() -> ConfigReader.read(directory.resolve("s.yaml"))).hasMessageContaining("is not a file");
    }
}
