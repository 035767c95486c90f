package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.RunOptions;
import io.hyperherd.SchedulerException;
import io.hyperherd.Snapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a status rests on where schedulers lose replies, forget and fall silent. */
class EvidenceTest extends SweepOfThree {

    private static final JobId FIRST = new JobId("1000");

    private Path attempts() throws IOException {
        return Files.createDirectories(folder.resolve(".hyperherd/attempts"));
    }

    private void claimed(int index, int attempt, String job) throws IOException {
        Files.createSymbolicLink(attempts().resolve(index + "." + attempt), Path.of(job + ".0.cluster"));
    }

    private void ended(int index, int attempt, String job, int restart, int code) throws IOException {
        Files.writeString(
                attempts().resolve(index + "." + attempt + ".end." + restart),
                "job=%s\nrestart=%d\ncode=%d\nsignal=\nhost=n1\nstart=1000\nend=2000\n".formatted(job, restart, code));
    }

    private void endedAsAsked(int index, int attempt, String job, int restart) throws IOException {
        ended(index, attempt, job, restart, 143);
        Files.writeString(
                attempts().resolve(index + "." + attempt + ".end." + restart), "asked=1\n", StandardOpenOption.APPEND);
    }

    private void aTaskIsAskedToEndAndForgotten() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        endedAsAsked(0, 1, "1000", 0);
        cluster.forget(FIRST, 0);
    }

    private List<Integer> attemptsOfTheLastJob() {
        return cluster.submitted.get(cluster.submitted.size() - 1).tasks().stream()
                .map(ArrayTask::attempt)
                .toList();
    }

    @Test
    void theEndRecordSettlesWhatTheSchedulerHasForgotten() throws IOException {
        sweep().run();
        for (int index : List.of(0, 1, 2)) {
            claimed(index, 1, "1000");
            cluster.forget(FIRST, index);
        }
        ended(0, 1, "1000", 0, 0);
        ended(1, 1, "1000", 0, 3);

        assertThat(statuses()).containsExactly(TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.SUBMITTED);
    }

    @Test
    void theEndRecordSettlesWhatASilentSchedulerDoesNotTell() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        ended(0, 1, "1000", 0, 0);
        cluster.silent = true;

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.COMPLETED);
    }

    @Test
    void aRecordThatWasCutOffTellsNothing() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        Files.writeString(attempts().resolve("0.1.end.0"), "job=1000\nrestart=0\ncod");

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.QUEUED);
    }

    @Test
    void anOlderAttemptsEndTellsNothingOfANewerOne() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        ended(0, 1, "1000", 0, 1);
        cluster.all(TaskState.FAILED);
        sweep().run();
        cluster.forget(new JobId("1001"), 0);

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.SUBMITTED);
    }

    @Test
    void anEndThatSomebodyAskedForCountsOnceTheSchedulerHoldsTheTaskNoMore() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        cluster.all(TaskState.RUNNING);
        statuses();
        endedAsAsked(0, 1, "1000", 0);

        assertThat(statuses().get(0)).as("while it winds up").isEqualTo(TrialStatus.RUNNING);
        cluster.silent = true;
        assertThat(statuses().get(0)).as("while the scheduler is silent").isEqualTo(TrialStatus.RUNNING);
        cluster.silent = false;
        cluster.forget(FIRST, 0);
        assertThat(statuses().get(0)).as("forgotten").isEqualTo(TrialStatus.FAILED);
    }

    @Test
    void whatTheSchedulerSaysOfAnEndThatSomebodyAskedForCounts() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        endedAsAsked(0, 1, "1000", 0);
        cluster.all(TaskState.CANCELLED);

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.CANCELLED);
    }

    /** {@code herd stop} knows more of such an end than the script. */
    @Test
    void anEndThatSomebodyAskedForLeavesARecordedEndAsItIs() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        cluster.all(TaskState.RUNNING);
        open().stop(List.of(0));
        endedAsAsked(0, 1, "1000", 0);
        cluster.forget(FIRST, 0);

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.CANCELLED);
    }

    @Test
    void anEndTellsNothingOnceTheTaskRunsAgain() throws IOException {
        sweep().run();
        claimed(0, 1, "1000");
        endedAsAsked(0, 1, "1000", 0);
        Files.createSymbolicLink(attempts().resolve("0.1.1"), Path.of("1000.1.cluster.0"));
        cluster.forget(FIRST, 0);

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.SUBMITTED);
    }

    /** An answer that lacks rows looks the same as one of a queue that forgot. */
    @Test
    void beforeATrialIsSubmittedAgainTheRunThatItsTaskMayYetBeginIsClosed() throws IOException {
        aTaskIsAskedToEndAndForgotten();

        sweep().run();

        assertThat(attemptsOfTheLastJob()).containsExactly(2);
        assertThat(Files.readSymbolicLink(attempts().resolve("0.1.1"))).hasToString("closed");
    }

    @Test
    void aTaskThatBeganAgainInThisMomentIsNotSubmittedBesideItself() throws IOException {
        aTaskIsAskedToEndAndForgotten();
        statuses();
        cluster.limits = () -> {
            link("0.1.1", "1000.1.cluster.0");
            return Limits.NONE;
        };

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("job 1000 has begun trial 0 in this moment");
        assertThat(cluster.submitted).hasSize(1);
    }

    /** Its script runs nothing, and ends well. */
    @Test
    void aClosedAttemptWhoseTaskIsQueuedAgainChangesNothing() throws IOException {
        aTaskIsAskedToEndAndForgotten();
        cluster.onSubmit = job -> new SubmitOutcome.Refused(SubmitOutcome.Cause.OTHER, "busy");
        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);
        cluster.task(cluster.submitted.get(0), 0, TaskState.COMPLETED);

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.FAILED);
    }

    private void link(String name, String text) {
        try {
            Files.createSymbolicLink(attempts().resolve(name), Path.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void attemptsAreCountedForEachTrial() {
        sweep().run(RunOptions.defaults().withIndices(Set.of(1)));
        cluster.all(TaskState.FAILED);
        sweep().run();

        assertThat(attemptsOfTheLastJob()).containsExactly(1, 2, 1);
    }

    /** The scheduler took the job although it said otherwise, and whoever looked for it did not find it. */
    @Test
    void aJobThatWasTakenForLostAndRunsIsFollowedAndNotRunAgain() throws IOException {
        cluster.onSubmit = job -> {
            cluster.accept(job);
            return new SubmitOutcome.Refused(SubmitOutcome.Cause.OTHER, "busy");
        };
        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);
        cluster.onSubmit = cluster::accept;
        for (int index : List.of(0, 1, 2)) {
            claimed(index, 1, "1000");
        }
        cluster.all(TaskState.RUNNING);

        sweep().run();

        assertThat(cluster.submitted).hasSize(1);
        assertThat(statuses()).containsOnly(TrialStatus.RUNNING);
        cluster.all(TaskState.FAILED);
        sweep().run();
        assertThat(attemptsOfTheLastJob()).containsExactly(2, 2, 2);
    }

    @Test
    void aTrialThatAJobNobodyKnewOfRunsIsShownAsSubmittedAtOnce() throws IOException {
        sweep().run();
        cluster.all(TaskState.CANCELLED);
        assertThat(statuses().get(0)).isEqualTo(TrialStatus.CANCELLED);
        claimed(0, 1, "1000");
        claimed(0, 2, "999");
        cluster.silent = true;

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.SUBMITTED);
    }

    @Test
    void whereTheJobOnRecordFoundTheAttemptTakenTheJobThatTookItDecides() throws IOException {
        sweep().run();
        claimed(0, 1, "999");
        cluster.all(TaskState.COMPLETED);

        assertThat(statuses().get(0)).isEqualTo(TrialStatus.SUBMITTED);
        ended(0, 1, "999", 0, 4);
        assertThat(statuses().get(0)).isEqualTo(TrialStatus.FAILED);
    }

    @Test
    void aSnapshotTellsWhenTheSchedulerLastAnswered() {
        sweep().run();
        Snapshot fresh = open().refresh();
        cluster.silent = true;

        Snapshot stale = open().refresh();

        assertThat(fresh.isStale()).isFalse();
        assertThat(stale.isStale()).isTrue();
        assertThat(stale.answered()).contains(fresh.at());
    }

    @Test
    void nobodyKnowsTheAgeOfWhatNoSchedulerEverTold() {
        sweep().run();
        cluster.silent = true;

        assertThat(open().refresh().answered()).isEmpty();
    }

    @Test
    void aSubmissionIsOnRecordWithItsTime() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        sweep().run();

        assertThat(Workspace.of(folder).submissions())
                .singleElement()
                .satisfies(submission -> assertThat(submission.at())
                        .hasValueSatisfying(at -> assertThat(at).isBetween(before, Instant.now())));
    }

    @Test
    void indicesThatOnlyAttemptsTellOfAreNotHandedOutAgain() throws IOException {
        claimed(41, 1, "7");

        assertThat(Workspace.of(folder).nextIndex()).isEqualTo(42);
    }
}
