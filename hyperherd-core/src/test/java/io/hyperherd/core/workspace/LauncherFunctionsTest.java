package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code herd_log} under a real bash. */
class LauncherFunctionsTest {

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Path trial;

    /** How a script ended. */
    private record Ended(int status, String err) {}

    @BeforeEach
    void trialThreeOfAWorkspaceWithAnAwkwardName() throws IOException {
        workspace = Workspace.of(Files.createDirectories(folder.resolve("it's \"50%\" größer $HOME")));
        workspace.create();
        Files.writeString(workspace.manifestPath(), "[]");
        trial = workspace.stateDirectory().resolve("results/3");
    }

    /** Runs {@code script} in a bash of its own, below one that has read the functions. */
    private Ended bash(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("script.sh"), "set -euo pipefail\n" + script + "\n");
        ProcessBuilder bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source \"$0\"; exec bash \"$1\"",
                        workspace.stateDirectory().resolve("herd_log.bash").toString(),
                        file.toString())
                .redirectError(folder.resolve("err").toFile());
        bash.environment().put("HYPERHERD_WORKSPACE", workspace.directory().toString());
        bash.environment().put("HYPERHERD_TRIAL_ID", "3");
        int status = bash.start().waitFor();
        return new Ended(status, Files.readString(folder.resolve("err")));
    }

    private void succeeds(String script) throws Exception {
        assertThat(bash(script)).isEqualTo(new Ended(0, ""));
    }

    private Path metrics() {
        return trial.resolveSibling("3.json");
    }

    @Test
    void finalMetricsAreWrittenInTheSharedFormat() throws Exception {
        succeeds("""
                herd_log loss 0.5
                herd_log é ok
                herd_log worst nan
                herd_log loss 0.25
                """);

        assertThat(Files.readString(metrics()))
                .isEqualTo("{\n  \"loss\": 0.25,\n  \"\\u00e9\": \"ok\",\n  \"worst\": NaN\n}");
    }

    @Test
    void streamedMetricsAreWrittenInTheSharedFormat() throws Exception {
        succeeds("herd_log train/loss 0.5 3; herd_log train/loss -inf 4");

        assertThat(Files.readAllLines(trial.resolve("stream/train/loss.jsonl"), StandardCharsets.US_ASCII))
                .satisfiesExactly(
                        line -> assertThat(line).matches("\\{\"step\": 3, \"value\": 0\\.5, \"ts\": [0-9]+\\.[0-9]+}"),
                        line -> assertThat(line).matches("\\{\"step\": 4, \"value\": -Infinity, \"ts\": [0-9.]+}"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-1, -1",
        "+1, 1",
        "007, 7",
        "0, 0",
        "-0.50, -0.50",
        ".5, 0.5",
        "5., 5.0",
        "1e-3, 1e-3",
        "1E5, 1E5",
        "-.5e+1, -0.5e+1",
        "NaN, NaN",
        "+Inf, Infinity",
        "-infinity, -Infinity",
        "true, true",
        "null, null",
        "2024-01-01, \"2024-01-01\"",
        "., \".\"",
        "e5, \"e5\"",
        "1e, \"1e\"",
        "0x1f, \"0x1f\"",
        "True, \"True\""
    })
    void numbersBecomeNumbersAndWordsTexts(String typed, String written) throws Exception {
        succeeds("herd_log x " + typed);

        assertThat(Files.readString(metrics())).isEqualTo("{\n  \"x\": " + written + "\n}");
    }

    @Test
    void whateverTextsHoldIsReadBackAsItWas() throws Exception {
        succeeds(
                "herd_log '\"é\" \\n😀' $'two\\nlines\\ttab \\x01 % $HOME `id` ü€😀\\x7f'; herd_log bytes $'a\\xff\\xc3z\\xe2\\x82'");

        assertThat(workspace.metrics(3))
                .isEqualTo(Map.of(
                        "\"é\" \\n😀", Value.of("two\nlines\ttab \u0001 % $HOME `id` ü€😀\u007f"),
                        "bytes", Value.of("a��z�")));
    }

    @Test
    void whatOthersLoggedStays() throws Exception {
        workspace.putMetric(3, "é", Value.of(true));
        Files.writeString(
                metrics(),
                "{\n  \"list\": [\n    1,\n    {\n      \"a\": \"x\"\n    }\n  ],\n  \"n\": [\n    2\n  ],\n"
                        + "  \"ok\": null\n}");

        succeeds("herd_log n 5; herd_log new 1");

        assertThat(Files.readString(metrics()))
                .isEqualTo("{\n  \"list\": [\n    1,\n    {\n      \"a\": \"x\"\n    }\n  ],\n  \"n\": 5,\n"
                        + "  \"ok\": null,\n  \"new\": 1\n}");
        workspace.putMetric(3, "new", Value.of(2));
        succeeds("herd_log new 3");
        assertThat(workspace.metrics(3)).containsEntry("new", Value.of(3)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n  \"loss\": 0.", "{\"loss\": 1}", "nothing", "\n"})
    void aFileThatIsNotWholeIsPutAside(String content) throws Exception {
        Files.createDirectories(trial.getParent());
        Files.writeString(metrics(), content);

        succeeds("herd_log acc 1");

        assertThat(Files.readString(metrics())).isEqualTo("{\n  \"acc\": 1\n}");
        assertThat(Files.readString(trial.resolveSibling("3.json.bad-1"))).isEqualTo(content);
    }

    @Test
    void scriptsAtTheSameTimeLoseNoneOfEachOthersResults() throws Exception {
        succeeds("for j in a b c; do (for i in 1 2 3 4 5 6; do herd_log $j$i $i; done) & done; wait");

        assertThat(workspace.metrics(3)).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "'a\\..\\x'", "/etc/x", ".."})
    void metricNamesCannotLeadOutOfTheTrial(String name) throws Exception {
        Ended ended = bash("herd_log " + name + " 1 1");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("does not make a file name");
        assertThat(trial.getParent()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "a..b", "'two words'", "./y", "é"})
    void otherOddMetricNamesWork(String name) throws Exception {
        succeeds("herd_log " + name + " 1 1");

        assertThat(trial.resolve("stream/" + name.replace("'", "") + ".jsonl")).exists();
    }

    @ParameterizedTest
    @CsvSource({"x abc 1, 1", "x 1 1.5, 1", "x 1 '', 1", "x '' 1, 1", "x '', 1", "x, 2", "'x 1 2 3', 2"})
    void whatCannotBeRecordedIsSaid(String words, int status) throws Exception {
        Ended ended = bash("herd_log " + words.replace("''", "\"\""));

        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.err()).matches("(herd_log: x was not logged: |usage: herd_log ).*\n");
        assertThat(trial.getParent()).doesNotExist();
    }

    @Test
    void aRequestToStopArrivesAfterThePointIsRecorded() throws Exception {
        Files.createDirectories(trial);
        Files.writeString(trial.resolve("_signal"), "prune");

        Ended ended = bash("herd_log loss 0.5; herd_log loss 0.5 1; herd_log loss 0.5 2");

        assertThat(ended)
                .isEqualTo(new Ended(3, "HyperHerd: trial 3 was asked to prune by successive-halving pruning\n"));
        assertThat(trial.resolve("stream/loss.jsonl")).content().hasLineCount(1);
    }

    @Test
    void logsNothingWhereTheWorkspaceCannotBeSeen() throws Exception {
        Files.delete(workspace.manifestPath());

        Ended ended = bash("herd_log loss 0.5");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("loss was not logged", "bind-mount");
    }

    @Test
    void theSettingsOfTheCallersShellMakeNoDifference() throws Exception {
        succeeds("set -C -f; IFS=3,; herd_log a 3.5; herd_log a 3.25; herd_log b 3.5 3");

        assertThat(Files.readString(metrics())).isEqualTo("{\n  \"a\": 3.25\n}");
        assertThat(trial.resolve("stream/b.jsonl")).content().startsWith("{\"step\": 3, \"value\": 3.5, ");
    }

    @Test
    void anOlderVersionIsReplaced() throws IOException {
        Path file = workspace.stateDirectory().resolve("herd_log.bash");
        String current = Files.readString(file);
        Files.writeString(file, "old");

        workspace.create();

        assertThat(Files.readString(file)).isEqualTo(current);
    }
}
