package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.LogTail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path directory;

    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = Workspace.of(directory);
        workspace.create();
    }

    @Test
    void noFileIsToldFromAnEmptyOne() throws IOException {
        log("");

        assertThat(workspace.tail(3, LogTail.Stream.STDOUT, 5).lines()).contains(List.of());
        assertThat(workspace.tail(3, LogTail.Stream.STDERR, 5).lines()).isEmpty();
        assertThat(workspace.tail(3, LogTail.Stream.STDERR, 5).path())
                .isEqualTo(workspace.logDirectory().resolve("3.err"));
    }

    @Test
    void zeroLinesMeansNone() throws IOException {
        log("a\nb\n");

        assertThat(tail(0)).isEmpty();
    }

    @Test
    void aProgressBarIsManyLines() throws IOException {
        log("10%\r20%\r30%\r\ndone");

        assertThat(tail(3)).containsExactly("20%", "30%", "done");
    }

    @Test
    void bytesThatAreNotUtf8AreShownAsReplacements() throws IOException {
        Files.write(file(), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(tail(1)).containsExactly("caf\ufffd");
    }

    @Test
    void aLineOfFiveMegabytesIsCutAtAWholeCharacterAndSaysSo() throws IOException {
        log("before\nx" + "é".repeat(2_500_000) + "\nafter\n");

        String cut = tail(2).get(0);

        int shown = LogFile.LONGEST_LINE - 1;
        assertThat(cut).isEqualTo("x" + "é".repeat((shown - 1) / 2) + " … [" + (5_000_001 - shown) + " more bytes]");
        assertThat(tail(3)).first().isEqualTo("before");
        assertThat(workspace.lastLine(3)).contains("after");
    }

    @Test
    void theLastLineIsTheLastThatSaysSomething() throws IOException {
        log("epoch 1\n  epoch 2 \n\n==== HyperHerd run: job 7 array-task 3 2026-11-24T08:00:00+00:00 ====\n\n \r\n");

        assertThat(workspace.lastLine(3)).contains("epoch 2");
    }

    @Test
    void aLogThatSaysNothingHasNoLastLine() throws IOException {
        log("\n".repeat(3_000_000));

        assertThat(workspace.lastLine(3)).isEmpty();
    }

    private List<String> tail(int lines) {
        return workspace.tail(3, LogTail.Stream.STDOUT, lines).lines().orElseThrow();
    }

    private void log(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return workspace.logDirectory().resolve("3.out");
    }
}
