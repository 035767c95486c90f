package io.hyperherd.core;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.QUEUED;
import static io.hyperherd.TrialStatus.READY;
import static io.hyperherd.TrialStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.AccountingReport;
import io.hyperherd.CleanOptions;
import io.hyperherd.Plan;
import io.hyperherd.RunOptions;
import io.hyperherd.SchedulerException;
import io.hyperherd.StopReport;
import io.hyperherd.Submission;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialAccounting;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.TaskNumbers;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep of six on a cluster whose limits cut it into several jobs. */
class ManyJobsTest extends SweepOfThree {

    private static final int TRIALS = 6;

    @BeforeEach
    void aSweepOfSix() throws IOException {
        values("1, 2, 3, 4, 5, 6");
        cluster.limits = () -> Limits.NONE.withMaxIndex(1);
    }

    private List<List<Integer>> jobs() {
        return cluster.submitted.stream()
                .map(job -> job.tasks().stream().map(ArrayTask::index).toList())
                .toList();
    }

    /** Returns how many jobs hold each trial. */
    private List<Integer> starts() {
        return IntStream.range(0, TRIALS)
                .mapToObj(index ->
                        (int) jobs().stream().filter(job -> job.contains(index)).count())
                .toList();
    }

    private SubmitOutcome refuse(Predicate<ArrayJob> tooLarge, Cause cause, ArrayJob job) {
        return tooLarge.test(job) ? new SubmitOutcome.Refused(cause, "too much") : cluster.accept(job);
    }

    @Test
    void eachTrialIsInOneJobThatTheClusterTakes() {
        SweepRun run = sweep().run();

        assertThat(jobs()).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5));
        assertThat(cluster.submitted)
                .extracting(ArrayJob::numbers)
                .containsExactly(TaskNumbers.TRIAL, TaskNumbers.DENSE, TaskNumbers.DENSE);
        assertThat(run.submissions()).extracting(Submission::indices).isEqualTo(jobs());
        assertThat(statuses()).containsOnly(QUEUED);
    }

    @Test
    void theTasksOfADenseJobFindTheirTrialsInATable() throws IOException {
        sweep().run();

        ArrayJob dense = cluster.submitted.get(1);
        assertThat(Files.readAllLines(dense.tableFile()))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("HYPERHERD_TRIAL_ID=2 ")
                                .contains("n=3"),
                        line -> assertThat(line)
                                .startsWith("HYPERHERD_TRIAL_ID=3 ")
                                .contains("n=4"));
    }

    @Test
    void whatIsSaidOfATaskGoesToItsTrial() {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        cluster.task(cluster.submitted.get(1), 1, TaskState.FAILED);

        assertThat(statuses().get(3)).isEqualTo(FAILED);
        AccountingReport accounting = open().accounting();
        assertThat(accounting.trials()).extracting(TrialAccounting::index).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(accounting.trials().get(3).report().state()).isEqualTo(TaskState.FAILED);
    }

    @Test
    void stoppingATrialCancelsItsTaskAndNoOther() {
        sweep().run();

        StopReport report = open().stop(List.of(4));

        assertThat(report.cancelled())
                .singleElement()
                .satisfies(cancelled -> assertThat(cancelled.index()).isEqualTo(4));
        assertThat(statuses()).containsExactly(QUEUED, QUEUED, QUEUED, QUEUED, CANCELLED, QUEUED);
    }

    @Test
    void cleaningCancelsEveryTrialAndRemovesTheTables() {
        sweep().run();

        assertThat(sweep().clean(CleanOptions.removing(CleanOptions.Extent.JOBS))
                        .cancelled())
                .extracting(StopReport.Cancelled::index)
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(cluster.submitted.get(1).tableFile()).doesNotExist();
        assertThat(open().trials()).extracting(Trial::status).containsOnly(CANCELLED);
    }

    @Test
    void onlyWhatFailedIsSubmittedAgain() {
        sweep().run();
        cluster.all(TaskState.COMPLETED);
        cluster.task(cluster.submitted.get(2), 0, TaskState.FAILED);

        sweep().run();

        assertThat(cluster.lastIndices()).containsExactly(4);
        assertThat(statuses()).containsExactly(COMPLETED, COMPLETED, COMPLETED, COMPLETED, QUEUED, COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aCommandKilledBehindTheSchedulersBackLosesNoTrialAndRepeatsNone(int job) {
        cluster.onSubmit = submitted -> {
            cluster.accept(submitted);
            if (cluster.submitted.size() == job + 1) {
                throw new IllegalStateException("killed here");
            }
            return cluster.accepted();
        };
        assertThatThrownBy(() -> sweep().run()).hasMessage("killed here");
        cluster.onSubmit = cluster::accept;

        sweep().run();

        assertThat(starts()).containsOnly(1);
        assertThat(statuses()).containsOnly(QUEUED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aCommandKilledBeforeTheSchedulerIsAskedLosesNoTrialAndRepeatsNone(int job) {
        killBefore(job);

        sweep().run();

        assertThat(starts()).containsOnly(1);
        assertThat(statuses()).containsOnly(QUEUED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFailedTrialIsNotRepeatedTwiceAlthoughTheSchedulerHasForgottenItsJobs(int job) {
        sweep().run();
        cluster.all(TaskState.FAILED);
        assertThat(statuses()).containsOnly(FAILED);
        killBefore(job);
        cluster.forgetAll();

        sweep().run();

        assertThat(starts()).containsOnly(2);
    }

    /** The intent and the records of the jobs before are on disk; the manifest knows nothing of them yet. */
    private void killBefore(int job) {
        int before = cluster.submitted.size();
        cluster.onSubmit = submitted -> {
            if (cluster.submitted.size() == before + job) {
                throw new IllegalStateException("killed here");
            }
            return cluster.accept(submitted);
        };
        assertThatThrownBy(() -> sweep().run()).hasMessage("killed here");
        cluster.onSubmit = cluster::accept;
    }

    @Test
    void aJobThatIsRefusedLeavesTheOthersSubmittedAndItsTrialsReady() {
        cluster.onSubmit = job -> refuse(j -> cluster.submitted.size() == 2, Cause.OTHER, job);

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(SchedulerException.class)
                .hasMessage("cluster refused the submission after 4 of 6 trials: too much");

        assertThat(open().trials())
                .extracting(Trial::status)
                .containsExactly(SUBMITTED, SUBMITTED, SUBMITTED, SUBMITTED, READY, READY);
        cluster.onSubmit = cluster::accept;
        sweep().run();
        assertThat(starts()).containsOnly(1);
    }

    @Test
    void whatThereIsNoRoomForStaysReady() {
        cluster.limits = () -> Limits.NONE.withRoom(4 - cluster.tasks());

        Plan plan = sweep().run().plan().orElseThrow();

        assertThat(plan.toSubmit()).containsExactly(0, 1, 2, 3);
        assertThat(plan.waiting()).containsExactly(4, 5);
        assertThat(open().trials())
                .extracting(Trial::status)
                .containsExactly(SUBMITTED, SUBMITTED, SUBMITTED, SUBMITTED, READY, READY);
        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(SchedulerException.class)
                .hasMessage("nothing was submitted: the limit on jobs is reached");
    }

    @Test
    void aLimitThatNobodyToldIsLearntFromRefusals() {
        cluster.limits = () -> Limits.NONE;
        cluster.onSubmit = job -> refuse(j -> j.tasks().size() > 2, Cause.TOO_MANY_TASKS, job);

        sweep().run();

        assertThat(starts()).containsOnly(1);
        assertThat(jobs()).allSatisfy(job -> assertThat(job).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void aLargestIndexThatNobodyToldIsLearntFromRefusals() {
        cluster.limits = () -> Limits.NONE;
        cluster.onSubmit =
                job -> refuse(j -> j.taskNumbers().get(j.tasks().size() - 1) > 1, Cause.INDEX_TOO_LARGE, job);

        sweep().run();

        assertThat(starts()).containsOnly(1);
        assertThat(statuses()).containsOnly(QUEUED);
    }

    @Test
    void aLimitOnJobsThatNobodyToldIsFilledAndTheRestWaits() {
        cluster.limits = () -> Limits.NONE;
        cluster.onSubmit = job -> refuse(j -> cluster.tasks() + j.tasks().size() > 5, Cause.LIMIT_REACHED, job);

        Plan plan = sweep().run().plan().orElseThrow();

        assertThat(plan.toSubmit()).containsExactly(0, 1, 2, 3, 4);
        assertThat(plan.waiting()).containsExactly(5);
    }

    @Test
    void aClusterWithoutArraysIsTold() {
        cluster.limits = () -> Limits.NONE.withMaxIndex(-1);

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("no job arrays");
    }

    @Test
    void whereOnlySoManyMayRunAtOnceEachJobWaitsForTheOneBefore() {
        sweep().run(RunOptions.defaults().withMaxConcurrent(1));

        assertThat(cluster.submitted)
                .extracting(job -> job.after().map(Object::toString).orElse("-"))
                .containsExactly("-", "1000", "1001");
    }

    @Test
    void withoutACapNoJobWaits() {
        sweep().run();

        assertThat(cluster.submitted).allSatisfy(job -> assertThat(job.after()).isEmpty());
    }

    @Test
    void aListenerHearsOfEachJobOnceItIsRecorded() {
        List<List<Integer>> heard = new ArrayList<>();
        List<Integer> onRecord = new ArrayList<>();

        sweep().run(RunOptions.defaults().withListener(submission -> {
            heard.add(submission.indices());
            onRecord.add(open().accounting().submissions().size());
        }));

        assertThat(heard).isEqualTo(jobs());
        assertThat(onRecord).containsExactly(1, 2, 3);
    }

    @Test
    void aPlanTellsTheJobsAndWhatWaits() {
        cluster.limits = () -> Limits.NONE.withMaxTasks(2).withRoom(3);

        Plan plan = sweep().plan();

        assertThat(plan.jobs()).containsExactly(List.of(0, 1), List.of(2));
        assertThat(plan.waiting()).containsExactly(3, 4, 5);
        assertThat(plan.script())
                .hasValueSatisfying(script -> assertThat(script).contains("--array=0-1\n"));
    }

    @Test
    void feedingGoesOnUntilAllIsSubmitted() {
        int[] room = {2};
        cluster.limits = () -> Limits.NONE.withRoom(room[0]++ % 3);
        List<Integer> waiting = new ArrayList<>();

        SweepRun run = sweep().feed(
                        RunOptions.defaults(),
                        plan -> waiting.add(plan.waiting().size()));

        assertThat(starts()).containsOnly(1);
        assertThat(waiting).startsWith(4).endsWith(0).isSortedAccordingTo((a, b) -> b - a);
        assertThat(run.submissions()).extracting(Submission::indices).isEqualTo(jobs());
        assertThat(run.plan().orElseThrow().waiting()).isEmpty();
        assertThat(run.plan().orElseThrow().toSubmit()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void feedingDoesNotSubmitWhatFailedInTheMeantime() {
        cluster.limits = () -> new Limits(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Limits.NONE.maxScriptBytes(),
                OptionalInt.of(2));

        sweep().feed(RunOptions.defaults(), plan -> cluster.all(TaskState.FAILED));

        assertThat(starts()).containsOnly(1);
    }

    @Test
    void feedingLeavesToAnotherCommandWhatThatHasSubmitted() {
        cluster.limits = () -> Limits.NONE.withRoom(2);
        boolean[] other = {false};

        sweep().feed(RunOptions.defaults(), plan -> {
            if (!other[0]) {
                other[0] = true;
                sweep().run(RunOptions.defaults().withIndices(List.of(2, 4)));
            }
        });

        assertThat(starts()).containsOnly(1);
    }

    @Test
    void anInterruptEndsFeedingAndStaysSet() {
        cluster.limits = () -> Limits.NONE.withRoom(4 - cluster.tasks());

        SweepRun run = sweep().feed(
                        RunOptions.defaults(), plan -> Thread.currentThread().interrupt());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.plan().orElseThrow().waiting()).containsExactly(4, 5);
    }
}
