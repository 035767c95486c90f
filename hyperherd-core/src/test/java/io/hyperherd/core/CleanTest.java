package io.hyperherd.core;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.QUEUED;
import static io.hyperherd.TrialStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.CleanOptions;
import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.CleanOptions.Unstoppable;
import io.hyperherd.CleanReport;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.SchedulerException;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CleanTest extends SweepOfThree {

    private static final CleanOptions JOBS = CleanOptions.removing(Extent.JOBS);
    private static final CleanOptions LOGS = CleanOptions.removing(Extent.LOGS);
    private static final CleanOptions EVERYTHING = CleanOptions.removing(Extent.EVERYTHING);
    private static final String UUID = "123e4567-e89b-12d3-a456-426614174000";

    @Test
    void c17_cancelsLiveTrialsAndTheirStatusesSaySoEvenWhileTheSchedulerIsSilent() {
        sweep().run();
        cluster.all(TaskState.RUNNING);

        CleanReport report = sweep().clean(JOBS);
        cluster.silent = true;

        assertThat(report.cancelled()).extracting(Cancelled::index).containsExactly(0, 1, 2);
        assertThat(report.cancelled()).extracting(Cancelled::previousStatus).containsOnly(RUNNING);
        assertThat(statuses()).containsOnly(CANCELLED);
    }

    @Test
    void aSecondCleanHasNothingToDo() {
        sweep().run();
        sweep().clean(JOBS);
        cluster.onCancel = task -> {
            throw new AssertionError("asked to cancel " + task);
        };

        assertThat(sweep().clean(JOBS)).isEqualTo(new CleanReport(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void u9_finishedTrialsNeedNobodyToCancelThem() {
        sweep().run();
        cluster.all(TaskState.COMPLETED);
        statuses();
        cluster.silent = true;
        cluster.onCancel = task -> new CancelOutcome.Refused("scancel is not installed");

        CleanReport report = sweep().clean(EVERYTHING);

        assertThat(report.obstacles()).isEmpty();
        assertThat(report.removed()).containsExactly(state());
        assertThat(state()).doesNotExist();
    }

    @Test
    void c4_aRefusalIsToldAndNothingIsRemovedUnlessForced() throws IOException {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        cluster.onCancel = task ->
                task.index() == 1 ? new CancelOutcome.Refused("permission denied") : new CancelOutcome.Cancelled();
        Files.writeString(state().resolve("logs/0.out"), "a line\n");

        CleanReport report = sweep().clean(EVERYTHING);

        assertThat(report.cancelled()).extracting(Cancelled::index).containsExactly(0, 2);
        assertThat(report.obstacles()).containsExactly("trial 1 (job 1000_1) was not cancelled: permission denied");
        assertThat(report.removed()).isEmpty();
        assertThat(statuses()).containsExactly(CANCELLED, RUNNING, CANCELLED);
        assertThat(sweep().clean(LOGS).removed()).isEmpty();
        assertThat(state().resolve("logs/0.out")).exists();

        assertThat(sweep().clean(EVERYTHING.withUnstoppable(Unstoppable.REMOVE)).removed())
                .containsExactly(state());
    }

    @Test
    void aTaskOfAnOlderJobIsCancelledAsWell() {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        statuses();
        sweep().run(RunOptions.defaults().withIndices(List.of(1)).allowing(Permission.RESUBMIT_PROTECTED));

        CleanReport report = sweep().clean(JOBS);

        assertThat(report.cancelled())
                .extracting(c -> c.job() + "_" + c.index())
                .containsExactlyInAnyOrder("1000_0", "1000_1", "1001_1", "1000_2");
    }

    @Test
    void c15_aPausedTrialWhoseTaskStillRunsIsEndedAndStaysPaused() throws IOException {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        statuses();
        replaceInManifest("\"running\"", "\"paused\"");

        assertThat(sweep().clean(JOBS).cancelled()).hasSize(3);
        assertThat(manifest()).contains("\"paused\"").doesNotContain("\"cancelled\"");
    }

    @Test
    void aTaskThatWasOverAlreadyCountsAsEnded() {
        sweep().run();
        cluster.silent = true;
        cluster.onCancel = task -> new CancelOutcome.AlreadyOver();

        CleanReport report = sweep().clean(JOBS);

        assertThat(report.cancelled()).isEmpty();
        assertThat(report.obstacles()).isEmpty();
        assertThat(statuses()).containsOnly(CANCELLED);
    }

    @Test
    void aTaskThatEndedWhileItWasBeingCancelledKeepsItsEnd() throws IOException {
        sweep().run();
        cluster.onCancel = task -> {
            cluster.all(TaskState.COMPLETED);
            return new CancelOutcome.AlreadyOver();
        };

        sweep().clean(JOBS);

        assertThat(manifest()).contains("\"completed\"").doesNotContain("\"cancelled\"");
    }

    @Test
    void aDamagedManifestIsToldAndItsJobsAreCancelledAndAllGoes() throws IOException {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        Files.writeString(state().resolve("manifest.json"), "[{");

        CleanReport plain = sweep().clean(JOBS);

        assertThat(plain.cancelled()).hasSize(3);
        assertThat(plain.warnings()).singleElement().asString().contains("manifest.json is damaged");
        assertThat(manifest()).isEqualTo("[{");
        assertThat(sweep().clean(EVERYTHING).removed()).containsExactly(state());
    }

    @Test
    void withoutAManifestTheJobsOnRecordCount() throws IOException {
        sweep().run();
        Files.delete(state().resolve("manifest.json"));
        cluster.silent = true;
        cluster.onCancel = task -> new CancelOutcome.Refused("no answer");

        assertThat(sweep().clean(EVERYTHING).obstacles()).hasSize(3);
        assertThat(state()).exists();
    }

    @Test
    void stateWithoutAnythingInItCanBeCleaned() throws IOException {
        Files.createDirectories(state());

        assertThat(sweep().clean(EVERYTHING).removed()).containsExactly(state());
        assertThatThrownBy(() -> sweep().clean(EVERYTHING))
                .isInstanceOf(WorkspaceException.class)
                .hasMessage("No workspace to clean in " + folder + ".");
    }

    @Test
    void aDamagedRecordOfJobsKeepsTheState() throws IOException {
        sweep().run();
        Files.writeString(state().resolve("job_ids.json"), "{}");

        assertThat(sweep().clean(EVERYTHING).obstacles()).first().asString().contains("job_ids.json is damaged");
        assertThat(state()).exists();
    }

    @Test
    void aSubmissionInDoubtKeepsTheState() {
        cluster.onSubmit = job -> new SubmitOutcome.InDoubt("no answer in 60 s");
        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);
        cluster.silent = true;

        assertThat(sweep().clean(EVERYTHING).obstacles())
                .containsExactly("an earlier submission may have gone through: cluster does not answer");
        assertThat(state()).exists();
    }

    @Test
    void removesLogsAndHandsOutNoIndexAgainThatOnlyTheyToldOf() throws IOException {
        sweep().run();
        cluster.all(TaskState.COMPLETED);
        Files.writeString(state().resolve("logs/7.out"), "a line\n");

        assertThat(sweep().clean(LOGS).removed()).containsExactly(state().resolve("logs"));
        assertThat(state().resolve("logs")).doesNotExist();
        assertThat(statuses()).containsOnly(COMPLETED);
        assertThat(Workspace.of(folder).nextIndex()).isEqualTo(8);
    }

    @Test
    void removesWhatKilledWritersLeftAndNotWhatIsBeingWritten() throws IOException {
        sweep().run();
        Path old = aged(state().resolve(".manifest.json." + UUID + ".tmp"));
        Path ofThePythonTool = aged(state().resolve("manifest.json.tmp"));
        Files.createDirectories(state().resolve("results"));
        Path ofATrial = aged(state().resolve("results/.0.json." + UUID + ".tmp"));
        Path fresh = Files.createFile(state().resolve("results/.1.json." + UUID + ".tmp"));
        Path results = aged(state().resolve("results/1.json"));

        assertThat(sweep().clean(JOBS).removed()).containsExactlyInAnyOrder(old, ofThePythonTool, ofATrial);
        assertThat(fresh).exists();
        assertThat(results).exists();
    }

    @Test
    void finishesARemovalThatWasKilled() throws IOException {
        Path rest = Files.createDirectories(folder.resolve(".hyperherd.removed-" + UUID + "/results"));
        Files.writeString(rest.resolve("0.json"), "{}");

        assertThat(sweep().clean(EVERYTHING).removed()).containsExactly(rest.getParent());
        assertThat(names(folder)).containsExactlyInAnyOrder("hyperherd.yaml", "launch.sh");
    }

    @Test
    void stateBehindALinkGoesAndWhatItLinksToStays() throws IOException {
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        Path data = Files.writeString(folder.resolve("data"), "precious");
        Files.createSymbolicLink(state(), scratch);
        sweep().run();
        cluster.all(TaskState.COMPLETED);
        Files.createSymbolicLink(scratch.resolve("logs/data"), data);

        sweep().clean(EVERYTHING);

        assertThat(names(folder)).containsExactlyInAnyOrder("hyperherd.yaml", "launch.sh", "data", "scratch");
        assertThat(scratch).isEmptyDirectory();
        assertThat(data).hasContent("precious");
    }

    @Test
    void anotherCommandThatWorksHereIsNamed() {
        sweep().run();
        Workspace workspace = Workspace.of(folder);

        workspace.whileLocked(
                Duration.ZERO,
                "herd run",
                () -> assertThatThrownBy(
                                () -> new Clean(workspace, Schedulers.of(List.of(cluster)), Duration.ZERO).clean(JOBS))
                        .isInstanceOf(WorkspaceException.class)
                        .hasMessageContaining("herd run"));
        assertThat(statuses()).containsOnly(QUEUED);
    }

    private Path state() {
        return folder.resolve(".hyperherd");
    }

    private String manifest() throws IOException {
        return Files.readString(state().resolve("manifest.json"));
    }

    private void replaceInManifest(String old, String text) throws IOException {
        Files.writeString(state().resolve("manifest.json"), manifest().replace(old, text));
    }

    private static Path aged(Path file) throws IOException {
        Files.writeString(file, "{}");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
