package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.StepRow;
import io.hyperherd.TrialSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialStepsTest {

    @TempDir
    private Path directory;

    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = Workspace.of(directory);
        workspace.create();
    }

    @Test
    void rowsComeByMetricThenStep() throws IOException {
        stream("val/rmse", "{\"step\": 20, \"value\": 0.35}", "{\"step\": 5, \"value\": 0.6}");
        stream("epoch", "{\"step\": 7, \"value\": 1}");

        assertThat(workspace.steps(0).rows())
                .extracting(row -> row.metric() + " " + row.step())
                .containsExactly("epoch 7", "val/rmse 5", "val/rmse 20");
    }

    @Test
    void ofAStepLoggedTwiceTheLaterTimeCountsAndElseTheLaterLine() throws IOException {
        stream("later", "{\"step\": 1, \"value\": 1, \"ts\": 20}", "{\"step\": 1, \"value\": 2, \"ts\": 10}");
        stream("none", "{\"step\": 1, \"value\": 1, \"ts\": 20}", "{\"step\": 1, \"value\": 2}");
        stream("same", "{\"step\": 1, \"value\": 1, \"ts\": 20}", "{\"step\": 1, \"value\": 2, \"ts\": 20}");

        assertThat(workspace.steps(0).rows())
                .extracting(row -> row.metric() + " " + row.value())
                .containsExactly("later Int[value=1]", "none Int[value=1]", "same Int[value=2]");
    }

    @Test
    void timesAreWholeSecondsAndLeftOutWhenTheyAreNone() throws IOException {
        stream(
                "m",
                "{\"step\": 1, \"value\": 0, \"ts\": 1700000000.9}",
                "{\"step\": 2, \"value\": 0, \"ts\": \"now\"}",
                "{\"step\": 3, \"value\": 0, \"ts\": 1e300}",
                "{\"step\": 4, \"value\": 0, \"ts\": NaN}");

        assertThat(workspace.steps(0).rows())
                .extracting(StepRow::timestamp)
                .containsExactly(
                        Optional.of(Instant.parse("2023-11-14T22:13:20Z")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void c8_aFileThatCannotBeReadIsAWarningAndTheOthersAreRead() throws IOException {
        stream("good", "{\"step\": 1, \"value\": 1}");
        Path bad = stream("bad", "");
        Files.delete(bad);
        Files.createSymbolicLink(bad, directory.resolve("nowhere"));

        TrialSteps steps = workspace.steps(0);

        assertThat(steps.rows()).extracting(StepRow::metric).containsExactly("good");
        assertThat(steps.warnings()).containsExactly("cannot read " + bad + ": there is no such file or directory");
    }

    private Path stream(String metric, String... lines) throws IOException {
        Path file = workspace.stateDirectory().resolve("results/0/stream").resolve(metric + ".jsonl");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
