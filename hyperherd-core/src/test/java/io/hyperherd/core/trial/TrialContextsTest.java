package io.hyperherd.core.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.HyperHerdException;
import io.hyperherd.StopRequestedException;
import io.hyperherd.TrialContext;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialContextsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1795455927, 697_358_100), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void describeTrialSeven() throws IOException {
        write("manifest.json", "[{\"index\": 7, \"params\": {\"lr\": \"1e-3\", \"n\": 4}, \"extras\": {\"n\": 5}}]");
        environment.put("HYPERHERD_WORKSPACE", directory.toString());
        environment.put("HYPERHERD_TRIAL_ID", "7");
    }

    @Test
    void eachOfTheFourReasonsHasItsOwnExplanation(@TempDir Path other) {
        environment.put("HYPERHERD_WORKSPACE", other.toString());
        assertRefused("bind-mount the workspace itself");
        environment.put("HYPERHERD_WORKSPACE", other.resolve("gone").toString());
        assertRefused("bind-mount that directory");
        environment.remove("HYPERHERD_TRIAL_ID");
        assertRefused("HYPERHERD_TRIAL_ID is not set");
        environment.put("HYPERHERD_WORKSPACE", "");
        assertRefused("HYPERHERD_WORKSPACE is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "../3", "99999999999"})
    void refusesATrialIdThatIsNoIndex(String id) {
        environment.put("HYPERHERD_TRIAL_ID", id);

        assertRefused("HYPERHERD_TRIAL_ID is '" + id + "'");
    }

    @Test
    void readsParametersFromTheEnvironmentInOrder() {
        environment.put("HYPERHERD_TRIAL_NAME", "lr-0.1_two words");
        environment.put(
                "HYPERHERD_PARAMS", "{\"lr\": 0.1, \"tag\": \"two words\", \"n\": 8, \"big\": true, \"z\": null}");
        TrialContext trial = trial();

        assertThat(trial.index()).isEqualTo(7);
        assertThat(trial.name()).isEqualTo("lr-0.1_two words");
        assertThat(trial.workspace()).isEqualTo(directory);
        assertThat(trial.overrides()).containsOnlyKeys("lr", "tag", "n", "big", "z");
        assertThat(trial.getDouble("lr")).isEqualTo(0.1);
        assertThat(trial.getDouble("n")).isEqualTo(8.0);
        assertThat(trial.getInt("n")).isEqualTo(8);
        assertThat(trial.getBoolean("big")).isTrue();
        assertThat(trial.getString("tag")).isEqualTo("two words");
        assertThat(trial.getString("z")).isEqualTo("null");
        assertThat(trial.get("nothing")).isEmpty();
    }

    @Test
    void fallsBackToTheManifestWhereExtrasWin() {
        environment.put("HYPERHERD_EXPERIMENT_NAME", "old");

        assertThat(trial().name()).isEqualTo("old");
        assertThat(trial().getDouble("lr")).isEqualTo(0.001);
        assertThat(trial().getInt("n")).isEqualTo(5);
    }

    @Test
    void saysWhatAParameterIsWhenItIsNotOfTheWantedType() {
        environment.put("HYPERHERD_PARAMS", "{\"opt\": \"adam\", \"lr\": 0.5}");

        assertThatExceptionOfType(HyperHerdException.class)
                .isThrownBy(() -> trial().getDouble("opt"))
                .withMessage("the parameter opt is 'adam', not a number.");
        assertThatExceptionOfType(HyperHerdException.class).isThrownBy(() -> trial().getInt("lr"));
        assertThatExceptionOfType(HyperHerdException.class).isThrownBy(() -> trial().getBoolean("lr"));
        assertThatExceptionOfType(HyperHerdException.class)
                .isThrownBy(() -> trial().getDouble("learning_rate"))
                .withMessage("this trial has no parameter learning_rate; it has opt, lr.");
    }

    @Test
    void finalMetricsAreWrittenInTheSharedFormat() throws IOException {
        trial().logResult("loss", 0.5);
        trial().logResult("é", Value.of("ok"));
        trial().logResult("worst", Double.NaN);
        trial().logResult("loss", 0.25);

        assertThat(read("results/7.json"))
                .isEqualTo("{\n  \"loss\": 0.25,\n  \"\\u00e9\": \"ok\",\n  \"worst\": NaN\n}");
    }

    @Test
    void aDamagedMetricFileIsPutAsideAndTheTrialGoesOn() throws IOException {
        write("results/7.json", "{\"loss\": 0.");

        trial().logResult("acc", 1);

        assertThat(read("results/7.json")).isEqualTo("{\n  \"acc\": 1.0\n}");
        assertThat(read("results/7.json.bad-1")).isEqualTo("{\"loss\": 0.");
    }

    @Test
    void streamedMetricsAreWrittenInTheSharedFormat() throws IOException {
        trial().logResult("train/loss", 0.5, 3);
        trial().logResult("train/loss", Double.POSITIVE_INFINITY, 4);

        assertThat(read("results/7/stream/train/loss.jsonl"))
                .isEqualTo("{\"step\": 3, \"value\": 0.5, \"ts\": 1795455927.697358}\n"
                        + "{\"step\": 4, \"value\": Infinity, \"ts\": 1795455927.697358}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "a\\..\\x", "/etc/x", "..", "a\u0000b"})
    void metricNamesCannotLeadOutOfTheTrial(String name) throws IOException {
        assertThatExceptionOfType(HyperHerdException.class)
                .isThrownBy(() -> trial().logResult(name, 1, 1))
                .withMessageContaining("does not make a file name");
        assertThat(directory.resolve(".hyperherd/results")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "two words", "./y", "é"})
    void otherOddMetricNamesWork(String name) {
        trial().logResult(name, 1, 1);

        assertThat(directory.resolve(".hyperherd/results/7/stream/" + name + ".jsonl"))
                .exists();
    }

    @Test
    void aRequestToStopArrivesAfterThePointIsRecorded() throws IOException {
        write("results/7/_signal", "prune");

        trial().logResult("loss", 0.5);
        assertThatExceptionOfType(StopRequestedException.class)
                .isThrownBy(() -> trial().logResult("loss", 0.5, 1))
                .withMessage("trial 7 was asked to prune by successive-halving pruning");
        assertThat(Files.readAllLines(directory.resolve(".hyperherd/results/7/stream/loss.jsonl")))
                .hasSize(1);
    }

    @Test
    void logsNothingOnceTheWorkspaceIsGone() throws IOException {
        TrialContext trial = trial();
        Files.delete(directory.resolve(".hyperherd/manifest.json"));

        List.<Runnable>of(() -> trial.logResult("a", 1), () -> trial.logResult("a", 1, 1))
                .forEach(log -> assertThatExceptionOfType(HyperHerdException.class)
                        .isThrownBy(log::run)
                        .withMessageContaining("bind-mount"));
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(HyperHerdException.class)
                .isThrownBy(this::trial)
                .withMessageContaining(why);
    }

    private TrialContext trial() {
        return TrialContexts.from(environment, CLOCK);
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(".hyperherd").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(".hyperherd").resolve(name));
    }
}
