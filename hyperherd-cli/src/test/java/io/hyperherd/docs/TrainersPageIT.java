package io.hyperherd.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of Python, bash and R in {@code docs/how-to/trainers.md} logs what it says, as part of a sweep on this machine. */
class TrainersPageIT {

    private static final Path PAGE = Path.of("..", "docs", "how-to", "trainers.md");
    private static final String CALLS_PYTHON = "exec python3 train.py $1\n";

    @TempDir
    private Path home;

    private Path sweep;
    private Reader reader;

    static List<String> python() throws IOException {
        return blocks("python");
    }

    static List<String> bash() throws IOException {
        return blocks("bash");
    }

    static List<String> r() throws IOException {
        return blocks("r");
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @BeforeEach
    void aSweepOfTwo() throws IOException {
        reader = new Reader(home.toRealPath());
        sweep = Files.createDirectory(home.resolve("sweep"));
        Files.writeString(sweep.resolve("hyperherd.yaml"), """
                name: sweep
                scheduler: local
                grid: all
                launcher: ./launch.sh
                parameters:
                  learning_rate: {type: discrete, values: [0.1, 0.5]}
                """);
        launcher(CALLS_PYTHON);
        assertThat(reader.types("herd init sweep --python")).endsWith("/herd_trial.py\n");
    }

    private void launcher(String script) throws IOException {
        Path launcher = Files.writeString(sweep.resolve("launch.sh"), script);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    private String results() throws IOException {
        String run = reader.types("herd run sweep --wait");
        assertThat(run).contains("2 completed");
        return Files.readString(sweep.resolve(".hyperherd/results/1.json"));
    }

    @ParameterizedTest
    @MethodSource("python")
    void aTrainerInPythonLogsItsResults(String block) throws IOException {
        Files.writeString(sweep.resolve("train.py"), block);

        assertThat(results()).containsPattern("\"(final_loss\": 0\\.03125|epochs\": 5)");
        assertThat(Files.readAllLines(sweep.resolve(".hyperherd/results/1/stream/loss.jsonl")))
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("bash")
    void aLauncherInBashLogsItsResults(String block) throws IOException {
        launcher(block);

        assertThat(results()).containsPattern("\"accuracy\": 0\\.9[37]");
    }

    @ParameterizedTest
    @MethodSource("bash")
    void aScriptThatALauncherCallsLogsItsResults(String block) throws IOException {
        Files.writeString(sweep.resolve("train.sh"), block);
        launcher("bash train.sh\n");

        assertThat(results()).containsPattern("\"accuracy\": 0\\.9[37]");
    }

    @ParameterizedTest
    @MethodSource("r")
    void aTrainerInRLogsItsResults(String block) throws IOException {
        assumeTrue(!reader.types("command -v Rscript").isEmpty(), "there is no R on this machine");
        Files.writeString(sweep.resolve("train.R"), block);
        launcher("exec Rscript train.R\n");

        results();

        assertThat(reader.types("herd res sweep").lines().skip(1)).allMatch(row -> row.endsWith("\t0.97"));
        assertThat(reader.types("herd res sweep --steps").lines().skip(1))
                .hasSize(2)
                .allMatch(row -> row.endsWith(",0.5"));
    }

    @Test
    void aTrialThatIsTriedOutLogsJustSo() throws IOException {
        launcher("herd_log accuracy 0.97\n");

        assertThat(reader.types("herd test sweep 1")).contains("Trial 1: ");
        assertThat(sweep.resolve(".hyperherd/results/1.json")).hasContent("{\n  \"accuracy\": 0.97\n}");
    }

    @Test
    void byHandATrainerPrintsItsResults() throws IOException {
        Files.writeString(sweep.resolve("train.py"), python().get(0));

        assertThat(reader.types("cd sweep && python3 -B train.py learning_rate=0.5"))
                .isEqualTo("""
                        loss = 0.5 (step 0)
                        loss = 0.25 (step 1)
                        loss = 0.125 (step 2)
                        loss = 0.0625 (step 3)
                        loss = 0.03125 (step 4)
                        final_loss = 0.03125
                        optimizer = sgd
                        """);
        assertThat(sweep.resolve(".hyperherd")).doesNotExist();
    }
}
