package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Attempt;
import io.hyperherd.Manifest;
import io.hyperherd.StepRow;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.json.WorkedExample;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskNumbers;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFormatsTest {

    private static final String JOB_IDS = """
            [
              {
                "slurm_job_id": "12345",
                "indices": [
                  0,
                  1
                ]
              }
            ]""";

    @TempDir
    Path directory;

    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = Workspace.of(directory);
        workspace.create();
    }

    @Test
    void aNewManifestHasTheBytesOfTheWorkedExample() throws IOException {
        write("manifest.json", WorkedExample.MANIFEST);
        Manifest manifest = workspace.manifest();
        Files.delete(workspace.manifestPath());

        workspace.saveManifest(manifest);

        assertThat(read("manifest.json")).isEqualTo(WorkedExample.MANIFEST);
    }

    @Test
    void aChangedStatusIsTheOnlyChangeInTheFile() throws IOException {
        write("manifest.json", WorkedExample.MANIFEST);

        workspace.saveManifest(mapped(workspace.manifest(), t -> t.withStatus(TrialStatus.RUNNING)));

        assertThat(read("manifest.json")).isEqualTo(WorkedExample.MANIFEST.replace("\"ready\"", "\"running\""));
    }

    @Test
    void unknownKeysAndTheOrderOfKeysSurvive() throws IOException {
        String before =
                "[\n  {\n    \"note\": 1.50,\n    \"status\": \"ready\",\n    \"index\": 3,\n    \"hash\": \"abc\"\n  }\n]";
        write("manifest.json", before);

        workspace.saveManifest(mapped(workspace.manifest(), t -> t.withStatus(TrialStatus.FAILED)));

        assertThat(read("manifest.json"))
                .isEqualTo(before.replace("ready", "failed").replace("1.50", "1.5"));
    }

    @Test
    void anOrphanIsMarkedAndTheMarkGoesWhenItComesBack() throws IOException {
        write("manifest.json", WorkedExample.MANIFEST);

        workspace.saveManifest(mapped(workspace.manifest(), t -> t.withOrigin(Trial.Origin.ORPHAN)));

        assertThat(read("manifest.json"))
                .isEqualTo(WorkedExample.MANIFEST.replace(
                        "\"status\": \"ready\"", "\"status\": \"ready\",\n    \"orphan\": true"));
        assertThat(workspace.manifest().trials().get(0).origin()).isEqualTo(Trial.Origin.ORPHAN);

        workspace.saveManifest(mapped(workspace.manifest(), t -> t.withOrigin(Trial.Origin.DEFINED)));

        assertThat(read("manifest.json")).isEqualTo(WorkedExample.MANIFEST);
    }

    @Test
    void aRecordOfAnOldVersionGetsItsHashComputedAndWrittenLast() throws IOException {
        write(
                "manifest.json",
                "[{\"index\": 0, \"params\": {\"lr\": 0.003}, \"extras\": null, \"status\": \"pending\"}]");

        Trial trial = workspace.manifest().trials().get(0);
        workspace.saveManifest(new Manifest(List.of(trial)));

        assertThat(trial.hash()).isEqualTo("95696bb9ba92");
        assertThat(trial.status()).isEqualTo(TrialStatus.READY);
        assertThat(trial.experimentName()).isEmpty();
        assertThat(read("manifest.json"))
                .isEqualTo(
                        "[\n  {\n    \"index\": 0,\n    \"params\": {\n      \"lr\": 0.003\n    },\n"
                                + "    \"extras\": null,\n    \"status\": \"pending\",\n    \"hash\": \"95696bb9ba92\"\n  }\n]");
    }

    @ParameterizedTest
    @CsvSource({
        "preempted, FAILED", "boot_fail, FAILED", "deadline, FAILED", "node_fail, FAILED", "timeout, FAILED",
        "out_of_memory, FAILED", "oom, FAILED", "suspended, RUNNING", "completing, RUNNING", "requeued, QUEUED",
        "cf, QUEUED", "paused, PAUSED", "weird, UNKNOWN",
    })
    void statusWordsThatSlurmLeakedAreUnderstoodAndStayUntilTheStatusChanges(String word, TrialStatus status)
            throws IOException {
        String before = WorkedExample.MANIFEST.replace("ready", word);
        write("manifest.json", before);

        Manifest manifest = workspace.manifest();
        workspace.saveManifest(manifest);

        assertThat(manifest.trials().get(0).status()).isEqualTo(status);
        assertThat(read("manifest.json")).isEqualTo(before);
    }

    @Test
    void submissionsAreReadAndAppendedByteForByte() throws IOException {
        write("job_ids.json", "[]");

        workspace.record(new Submission("slurm", new JobId("12345"), List.of(0, 1)));

        assertThat(read("job_ids.json")).isEqualTo(JOB_IDS);
        assertThat(workspace.submissions()).containsExactly(new Submission("slurm", new JobId("12345"), List.of(0, 1)));
    }

    @Test
    void anotherSchedulerIsNamedAndOlderRecordsKeepUnknownKeys() throws IOException {
        write("job_ids.json", "[{\"slurm_job_id\": 7, \"indices\": [2], \"who\": \"me\"}]");

        workspace.record(new Submission("local", new JobId("8"), List.of(3)));

        assertThat(workspace.submissions())
                .containsExactly(
                        new Submission("slurm", new JobId("7"), List.of(2)),
                        new Submission("local", new JobId("8"), List.of(3)));
        assertThat(read("job_ids.json")).contains("\"who\": \"me\"", "\"scheduler\": \"local\"");
    }

    @Test
    void aJobWhoseTasksAreNumberedDenselySaysSoInAKeyOfItsOwn() throws IOException {
        Submission dense =
                new Submission("slurm", new JobId("9"), List.of(2000, 2005), TaskNumbers.DENSE, Optional.empty());

        workspace.create();
        workspace.record(dense);

        assertThat(workspace.submissions()).containsExactly(dense);
        assertThat(dense.task(2005)).isEqualTo(new TaskId(new JobId("9"), 1));
        assertThat(read("job_ids.json")).contains("\"task_numbers\": \"dense\"");
    }

    @Test
    void aJobThatWasFoundByTheMarkOfATaskSaysWhichTaskAndAttempt() throws IOException {
        Attempt attempt =
                new Attempt(2, Optional.of(new Attempt.Owner("slurm", new JobId("9"), 0, 3)), Optional.empty(), false);
        Submission part = attempt.submission(2005).orElseThrow();

        workspace.create();
        workspace.record(part);

        assertThat(workspace.submissions()).containsExactly(part);
        assertThat(part.task(2005)).isEqualTo(new TaskId(new JobId("9"), 3));
        assertThat(read("job_ids.json")).contains("\"attempt\": 2", "\"task\": 3");
    }

    @Test
    void aDenseJobWhoseTrialsDoNotAscendIsDamage() throws IOException {
        write("job_ids.json", "[{\"slurm_job_id\": \"7\", \"indices\": [3, 2], \"task_numbers\": \"dense\"}]");

        assertThatThrownBy(() -> workspace.submissions())
                .hasMessageContaining("job_ids.json is damaged")
                .hasMessageContaining("trials must ascend");
    }

    @Test
    void anIntentKeepsWhatTheNextCommandMustKnow() {
        Intent intent = new Intent(new JobTag("herd-1"), "slurm", List.of(2000, 2005), TaskNumbers.DENSE, 4);

        workspace.create();
        workspace.saveIntent(intent);

        assertThat(workspace.openIntent()).contains(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[{\"index\": 0},\n {\"index\"",
                "{}",
                "[1]",
                "[{}]",
                "[{\"index\": 0}, {\"index\": 0}]",
                "[{\"index\": -1}]",
                "[{\"index\": 0, \"params\": []}]"
            })
    void aDamagedManifestIsNeverOverwrittenAndTheMessageNamesIt(String damaged) throws IOException {
        write("manifest.json", damaged);

        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(workspace::manifest)
                .withMessageStartingWith(workspace.manifestPath() + " is damaged: ");
        assertThatExceptionOfType(WorkspaceException.class).isThrownBy(() -> workspace.saveManifest(Manifest.EMPTY));
        assertThat(read("manifest.json")).isEqualTo(damaged);
    }

    @Test
    void theMessageOnADamagedManifestSaysWhere() throws IOException {
        write("manifest.json", "[\n  {\"index\": x}\n]");

        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(workspace::manifest)
                .withMessageContaining("line 2, column 13");
    }

    @Test
    void readingAnAbsentWorkspaceFindsNothingAndCreatesNothing(@TempDir Path elsewhere) throws IOException {
        Workspace absent = Workspace.of(elsewhere.resolve("sweep"));

        assertThat(absent.exists()).isFalse();
        assertThat(absent.manifest()).isEqualTo(Manifest.EMPTY);
        assertThat(absent.submissions()).isEmpty();
        assertThat(absent.nextIndex()).isZero();
        assertThat(absent.metrics(0)).isEmpty();
        assertThat(absent.steps(0).rows()).isEmpty();
        assertThat(absent.lastLine(0, TrialStatus.FAILED)).isEmpty();
        assertThat(absent.results(Manifest.EMPTY).trials()).isEmpty();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void itExistsOnceItHasAManifest() {
        assertThat(workspace.exists()).isFalse();

        workspace.saveManifest(Manifest.EMPTY);

        assertThat(workspace.exists()).isTrue();
        assertThat(workspace.manifestPath()).hasContent("[]");
    }

    @Test
    void anIndexIsNotUsedAgainWhateverIsDeleted() throws IOException {
        workspace.saveManifest(new Manifest(List.of(trial(0), trial(4))));
        assertThat(workspace.nextIndex()).isEqualTo(5);

        workspace.saveManifest(new Manifest(List.of(trial(0))));
        assertThat(workspace.nextIndex()).isEqualTo(5);

        Files.delete(workspace.manifestPath());
        assertThat(workspace.nextIndex()).isEqualTo(5);

        write("logs/6.out", "");
        assertThat(workspace.nextIndex()).isEqualTo(7);

        workspace.putMetric(9, "loss", Value.of(0.5));
        assertThat(workspace.nextIndex()).isEqualTo(10);

        workspace.record(new Submission("slurm", new JobId("1"), List.of(12, 11)));
        assertThat(workspace.nextIndex()).isEqualTo(13);
    }

    @Test
    void aRewriteKeepsTheModeFollowsTheLinkAndLeavesNoOtherFile(@TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("real.json"), WorkedExample.MANIFEST);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
        Files.createSymbolicLink(workspace.manifestPath(), target);

        workspace.saveManifest(mapped(workspace.manifest(), t -> t.withStatus(TrialStatus.QUEUED)));

        assertThat(workspace.manifestPath()).isSymbolicLink();
        assertThat(target).content().contains("queued");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-rw----");
        assertThat(elsewhere).isDirectoryContaining(p -> p.equals(target));
        assertThat(Files.list(elsewhere)).hasSize(1);
    }

    @Test
    void aStateDirectoryThatCannotBeMadeIsAPlainMessage(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve(".hyperherd"), "in the way");

        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(() -> Workspace.of(elsewhere).create())
                .withMessageStartingWith("cannot create " + elsewhere.resolve(".hyperherd"));
    }

    @Test
    void aDamagedResultIsAWarningThatNamesTheFile() throws IOException {
        workspace.saveManifest(new Manifest(List.of(trial(0), trial(1), trial(10))));
        write("results/0.json", "{\"loss\": 0.5, \"acc\": NaN}");
        write("results/1.json", "{\"loss\": 0.");
        write("results/10.json", "{\"f1\": 1}");
        write("results/2.json", "{\"of a dropped trial\": 1}");
        write("results/notes.json", "{}");

        var results = workspace.results(workspace.manifest());

        assertThat(results.metricNames()).containsExactly("loss", "acc", "f1", "of a dropped trial");
        assertThat(results.trials().get(0).metrics()).containsEntry("loss", Value.of(0.5));
        assertThat(results.trials().get(1).metrics()).isEmpty();
        assertThat(results.warnings())
                .hasSize(2)
                .anySatisfy(w -> assertThat(w).contains("results/1.json is damaged: line 1"))
                .anySatisfy(w -> assertThat(w).contains("results/notes.json"));
    }

    @Test
    void stopSignalsAreReadLenientlyAndCleared() throws IOException {
        assertThat(workspace.stopSignal(3)).isEmpty();
        write("results/3/_signal", " pause\n");
        write("results/3/_signal_escalated", "1");

        assertThat(workspace.stopSignal(3)).map(a -> a.word()).contains("pause");

        workspace.clearStopSignals(List.of(3));

        assertThat(workspace.stopSignal(3)).isEmpty();
        assertThat(workspace.stateDirectory().resolve("results/3")).isEmptyDirectory();
        write("results/3/_signal", "dance");
        assertThat(workspace.stopSignal(3)).isEmpty();
    }

    @Test
    void streamsSkipWhatIsNoPoint() throws IOException {
        write("results/3/stream/train/loss.jsonl", """
                {"step": 1, "value": 0.5, "ts": 1795455927.5}

                7
                {"step": 2.9, "value": NaN}
                {"value": 1}
                {"step": 3, "val""");

        assertThat(workspace.steps(3).rows())
                .containsExactly(
                        new StepRow(3, 1, "train/loss", Optional.of(Instant.ofEpochSecond(1795455927)), Value.of(0.5)),
                        new StepRow(3, 2, "train/loss", Optional.empty(), Value.of(Double.NaN)));
    }

    private static Trial trial(int index) {
        Map<String, Value> params = Map.of("x", Value.of(index));
        return new Trial(
                index,
                "hash" + index,
                params,
                Map.of(),
                Optional.of("x-" + index),
                TrialStatus.READY,
                Trial.Origin.DEFINED);
    }

    private static Manifest mapped(Manifest manifest, UnaryOperator<Trial> change) {
        List<Trial> trials = new ArrayList<>(manifest.trials());
        trials.replaceAll(change);
        return new Manifest(trials);
    }

    private void write(String name, String content) throws IOException {
        Path file = workspace.stateDirectory().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String read(String name) throws IOException {
        return Files.readString(workspace.stateDirectory().resolve(name));
    }
}
