package io.hyperherd.core;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.PAUSED;
import static io.hyperherd.TrialStatus.QUEUED;
import static io.hyperherd.TrialStatus.RUNNING;
import static io.hyperherd.TrialStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.StopReport;
import io.hyperherd.Trial;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Defects that were observed in the Python tool, by the numbers they were noted under, and what happens here instead. */
class OriginalDefectsTest extends SweepOfThree {

    @Test
    void c1_aSchedulerThatFailsToAnswerCancelsNothingAndNothingRunsTwice() {
        sweep().run();
        cluster.silent = true;

        assertThat(statuses()).containsOnly(SUBMITTED);
        assertThat(sweep().run().submissions()).isEmpty();
    }

    @Test
    void c2_theEndOfAnOldJobSaysNothingOfANewSubmission() {
        sweep().run();
        cluster.all(TaskState.FAILED);
        sweep().run();

        assertThat(statuses()).containsOnly(QUEUED);
        assertThat(sweep().run().submissions()).isEmpty();
        assertThat(cluster.submitted).hasSize(2);
    }

    @Test
    void c4_aCancellationThatFailsIsToldAndChangesNothing() {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        cluster.onCancel = task -> new CancelOutcome.Refused("permission denied");

        StopReport report = open().stopAll();

        assertThat(report.cancelled()).isEmpty();
        assertThat(report.refused())
                .hasSize(3)
                .extracting(StopReport.NotCancelled::why)
                .containsOnly("permission denied");
        assertThat(statuses()).containsOnly(RUNNING);
    }

    @Test
    void c10_aDryRunAfterATypoDropsNothing() throws IOException {
        sweep().run();
        cluster.all(TaskState.FAILED);
        statuses();
        String before = manifest();
        values("1, 2, 33");

        assertThat(sweep().plan().reconciliation().removed()).hasSize(1);

        assertThat(manifest()).isEqualTo(before);
    }

    @Test
    void c11_anOrphanIsAcceptedOnceAndKeptWhenItFails() throws IOException {
        sweep().run();
        values("1, 2");
        sweep().run(RunOptions.defaults().allowing(Permission.ORPHAN_PROTECTED));
        cluster.all(TaskState.FAILED);

        sweep().run();

        assertThat(cluster.lastIndices()).containsExactly(0, 1);
        assertThat(open().trials()).extracting(Trial::index).containsExactly(0, 1, 2);
        assertThat(statuses().get(2)).isEqualTo(FAILED);
    }

    @Test
    void c11_pausedTrialsAreNotDroppedWithoutAWord() throws IOException {
        sweep().run();
        cluster.all(TaskState.COMPLETED);
        statuses();
        rewrite("completed", "paused");
        values("1, 2");

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("2 [paused]");
    }

    @Test
    void c15_aPausedTrialThatHasNotStoppedYetIsNotSubmittedBesideItself() throws IOException {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        statuses();
        rewrite("running", "paused");
        RunOptions named = RunOptions.defaults().withIndices(List.of(1));

        assertThatThrownBy(() -> sweep().run(named)).hasMessageContaining("1=paused but not stopped yet");
        cluster.all(TaskState.COMPLETED);
        sweep().run(named);

        assertThat(cluster.lastIndices()).containsExactly(1);
    }

    @Test
    void c15_stopEndsThePausedTrialThatGoesOnAllTheSame() throws IOException {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        statuses();
        rewrite("running", "paused");

        StopReport report = open().stop(List.of(1));

        assertThat(report.cancelled())
                .singleElement()
                .satisfies(stopped -> assertThat(stopped.previousStatus()).isEqualTo(PAUSED));
        assertThat(statuses()).containsOnly(PAUSED);
        assertThat(open().stop(List.of(1)).cancelled()).isEmpty();
    }

    @Test
    void c16_aCancelledTrialThatRanToItsEndIsCompleted() {
        sweep().run();
        open().stopAll();
        assertThat(statuses()).containsOnly(CANCELLED);

        cluster.all(TaskState.COMPLETED);

        assertThat(statuses()).containsOnly(COMPLETED);
    }

    @Test
    void c18_withoutItsManifestASweepInheritsNoStatusOfOldJobs() throws IOException {
        sweep().run();
        cluster.all(TaskState.COMPLETED);
        Files.delete(manifestFile());

        sweep().run();

        assertThat(open().trials()).extracting(Trial::index).containsExactly(3, 4, 5);
        assertThat(statuses()).containsOnly(QUEUED);
    }

    @Test
    void c19_planningFourTimesTheTrialsTakesAboutFourTimesTheMemory() throws IOException {
        values("0");
        sweep().plan();

        long few = allocatedByPlanning(1_000);
        long many = allocatedByPlanning(4_000);

        assertThat((double) many / few).isLessThan(6);
    }

    /** Work that grew with the square of the trials would take sixteen times as much. */
    private long allocatedByPlanning(int trials) throws IOException {
        values(IntStream.range(0, trials).mapToObj(Integer::toString).collect(Collectors.joining(", ")));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(sweep().plan().toSubmit()).hasSize(trials);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void c20_aNewTrialInheritsNoFilesOfOneThatWasDropped() throws IOException {
        sweep().run(RunOptions.defaults().withIndices(List.of(0)));
        Path results = Files.createDirectories(folder.resolve(".hyperherd/results"));
        Files.writeString(results.resolve("2.json"), "{\"acc\": 1}");
        values("1, 2, 4");

        sweep().run();

        assertThat(open().trials()).extracting(Trial::index).containsExactly(0, 1, 3);
        assertThat(open().results().trials().get(2).metrics()).isEmpty();
    }

    private Path manifestFile() {
        return folder.resolve(".hyperherd/manifest.json");
    }

    private String manifest() throws IOException {
        return Files.readString(manifestFile());
    }

    /** As a pruning command would have left it. */
    private void rewrite(String status, String other) throws IOException {
        Files.writeString(manifestFile(), manifest().replace('"' + status + '"', '"' + other + '"'));
    }
}
