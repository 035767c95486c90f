package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.LogTail;
import io.hyperherd.TrialStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    private static final String DIVIDER = "\n==== HyperHerd run: job 7 array-task 3 2026-11-24T08:00:00+00:00 ====\n\n";

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
        assertThat(lastLine(TrialStatus.RUNNING)).contains("after");
    }

    @Test
    void theLastLineIsTheLastThatSaysSomething() throws IOException {
        log("epoch 1\n  epoch 2 \n\n==== HyperHerd run: job 7 array-task 3 2026-11-24T08:00:00+00:00 ====\n\n \r\n");

        assertThat(lastLine(TrialStatus.RUNNING)).contains("epoch 2");
    }

    @Test
    void aLogThatSaysNothingHasNoLastLine() throws IOException {
        log("\n".repeat(3_000_000));

        assertThat(lastLine(TrialStatus.RUNNING)).isEmpty();
    }

    @Test
    void u10_ofAFailedTrialTheErrorsLastLineCounts() throws IOException {
        log("epoch 1\n");
        errors(DIVIDER + "Traceback\nValueError: window too small\n\n");

        assertThat(lastLine(TrialStatus.FAILED)).contains("ValueError: window too small");
        assertThat(lastLine(TrialStatus.RUNNING)).contains("epoch 1");
        assertThat(lastLine(TrialStatus.COMPLETED)).contains("epoch 1");
    }

    @Test
    void u10_whereAFailedTrialLeftNoErrorItsOutputCounts() throws IOException {
        log(DIVIDER + "no data, giving up\n");
        errors(DIVIDER);

        assertThat(lastLine(TrialStatus.FAILED)).contains("no data, giving up");
    }

    @Test
    void u10_aTrialThatHasOnlyJustBegunHasNoLastLine() throws IOException {
        log(DIVIDER);
        errors(DIVIDER);

        assertThat(lastLine(TrialStatus.RUNNING)).isEmpty();
        assertThat(lastLine(TrialStatus.FAILED)).isEmpty();
    }

    private Optional<String> lastLine(TrialStatus status) {
        return workspace.lastLine(3, status);
    }

    private void errors(String text) throws IOException {
        Files.writeString(workspace.logDirectory().resolve("3.err"), text);
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
