package io.hyperherd.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What time, and people with rights on a cluster, do to its tasks. */
class VirtualClusterTest {

    private static final JobId FIRST = new JobId("1");
    private static final TaskId TASK = new TaskId(FIRST, 0);

    private final VirtualCluster cluster = new VirtualCluster();

    private static Scheduler scheduler(VirtualCluster cluster) {
        return cluster.create(Path.of("/nowhere/.hyperherd"));
    }

    private List<TaskState> states(int... indices) {
        scheduler(cluster).submit(Jobs.of(indices));
        return states();
    }

    private List<TaskState> states() {
        return cluster.truth().stream().map(TaskTruth::state).toList();
    }

    private TaskReport report() {
        return scheduler(cluster).observe(List.of(FIRST)).tasks().get(TASK);
    }

    @Test
    void nothingHappensWhileTimeStandsStill() {
        assertThat(states(0, 1)).containsOnly(TaskState.QUEUED);
    }

    @Test
    void asManyTasksRunAsThereAreSlots() {
        scheduler(cluster).submit(Jobs.of(0, 1, 2, 3, 4, 5));
        cluster.advance(Duration.ofSeconds(1));

        assertThat(states()).filteredOn(TaskState.RUNNING::equals).hasSize(4);
        cluster.advance(Duration.ofMinutes(1));
        assertThat(states()).filteredOn(TaskState.COMPLETED::equals).hasSize(4);
        assertThat(states()).filteredOn(TaskState.RUNNING::equals).hasSize(2);
    }

    @Test
    void theWorkloadSaysHowEachTaskEnds() {
        cluster.running(start -> start.task().index() == 0
                ? Course.fails(Duration.ofSeconds(1), 9)
                : Course.outgrowsMemory(Duration.ofSeconds(2)));
        states(0, 1);
        cluster.drain();

        assertThat(states()).containsExactly(TaskState.FAILED, TaskState.OUT_OF_MEMORY);
        assertThat(report().accounting().exitCode()).hasValue(9);
    }

    @Test
    void aTaskThatGoesOnTooLongMeetsItsTimeLimit() {
        cluster.running(start -> Course.succeeds(Duration.ofSeconds(1)).until(() -> false));
        states(0);
        cluster.drain();

        assertThat(states()).containsExactly(TaskState.TIMED_OUT);
    }

    @Test
    void aNodeThatGoesTakesItsTaskWithIt() {
        states(0);
        cluster.advance(Duration.ofSeconds(1));
        cluster.loseNode(TASK);

        assertThat(report().state()).isEqualTo(TaskState.NODE_FAILED);
    }

    @Test
    void aRequeuedTaskWaitsAndRunsAgainUnderItsNumber() {
        states(0);
        cluster.advance(Duration.ofSeconds(1));
        cluster.requeue(TASK);
        cluster.advance(Duration.ofMinutes(1));
        assertThat(report().state()).isEqualTo(TaskState.QUEUED);
        cluster.drain();

        assertThat(report().state()).isEqualTo(TaskState.COMPLETED);
        assertThat(cluster.truth(TASK).orElseThrow().launches()).hasSize(2);
    }

    @Test
    void theQueueForgetsAfterFiveMinutesAndTheAccountingRemembers() {
        states(0);
        cluster.drain();
        assertThat(report().source()).isEqualTo("queue");
        cluster.advance(Duration.ofMinutes(5));

        assertThat(report().source()).isEqualTo("accounting");
        cluster.forgetEnded();
        assertThat(scheduler(cluster).observe(List.of(FIRST)).tasks()).isEmpty();
    }

    @Test
    void theAccountingShowsANewTaskLate() {
        states(0);
        cluster.advance(Duration.ofSeconds(4));
        cluster.faults().next(ObserveFault.QUEUE_SILENT, ObserveFault.QUEUE_SILENT);
        Scheduler asked = scheduler(cluster);

        assertThat(asked.observe(List.of(FIRST)).tasks()).isEmpty();
        cluster.advance(Duration.ofSeconds(1));
        assertThat(asked.observe(List.of(FIRST)).tasks()).hasSize(1);
    }

    @Test
    void numbersBeginAgainAfterTheLastAndPassOverThoseOfLiveJobs() {
        VirtualCluster small = new VirtualCluster(ClusterTerms.DEFAULT.withJobNumbers(1, 2));
        Scheduler submitter = scheduler(small);

        assertThat(submitter.submit(Jobs.of(0))).isEqualTo(new SubmitOutcome.Accepted(FIRST));
        small.drain();
        assertThat(submitter.submit(Jobs.of(0))).isEqualTo(new SubmitOutcome.Accepted(new JobId("2")));
        assertThat(submitter.submit(Jobs.of(0))).isEqualTo(new SubmitOutcome.Accepted(FIRST));
        assertThat(small.truth()).hasSize(3);
    }

    @Test
    void whatIsBeyondItsLimitsIsRefused() {
        Limits limits = Limits.NONE.withMaxIndex(9).withMaxTasks(2).withMaxScriptBytes(5_000);
        Scheduler strict = scheduler(new VirtualCluster(ClusterTerms.DEFAULT.withLimits(limits, OptionalInt.of(3))));

        assertThat(cause(strict.submit(Jobs.of(10)))).isEqualTo(Cause.INDEX_TOO_LARGE);
        assertThat(cause(strict.submit(Jobs.of(0, 1, 2)))).isEqualTo(Cause.TOO_MANY_TASKS);
        assertThat(strict.submit(Jobs.of(0, 1))).isInstanceOf(SubmitOutcome.Accepted.class);
        assertThat(cause(strict.submit(Jobs.of(2, 3)))).isEqualTo(Cause.LIMIT_REACHED);
    }

    private static Cause cause(SubmitOutcome outcome) {
        assertThat(outcome).isInstanceOf(SubmitOutcome.Refused.class);
        return ((SubmitOutcome.Refused) outcome).cause();
    }

    @Test
    void tellsItsStory() {
        states(0);
        cluster.advance(Duration.ofSeconds(1));

        assertThat(cluster.story()).anyMatch(line -> line.contains("as job 1")).contains("PT0S starts 1_0");
    }
}
