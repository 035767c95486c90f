package io.hyperherd.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes wrong on a cluster in memory when it is told to. */
class FaultsTest {

    private static final JobId FIRST = new JobId("1");

    private final VirtualCluster cluster = new VirtualCluster();
    private final Scheduler scheduler = cluster.create(Path.of("/nowhere/.hyperherd"));

    private Observation observe() {
        return scheduler.observe(List.of(FIRST));
    }

    private Observation observeThrough(ObserveFault fault) {
        scheduler.submit(Jobs.of(0, 1, 2, 3, 4, 5, 6, 7));
        cluster.advance(Duration.ofSeconds(30));
        cluster.faults().next(fault);
        return observe();
    }

    @Test
    void befallTheNextCallOfTheirKindAndNoOther() {
        cluster.faults().next(SubmitFault.REFUSED, ObserveFault.SILENT);

        assertThat(scheduler.submit(Jobs.of(0))).isInstanceOf(SubmitOutcome.Refused.class);
        assertThat(scheduler.submit(Jobs.of(0))).isEqualTo(new SubmitOutcome.Accepted(FIRST));
        assertThat(observe().tasks()).isEmpty();
        assertThat(observe().tasks()).hasSize(1);
        assertThat(cluster.faults().met()).containsExactly(SubmitFault.REFUSED, ObserveFault.SILENT);
    }

    @Test
    void aPhantomIsHeldThoughNobodyConfirmedIt() {
        cluster.faults().next(SubmitFault.PHANTOM);
        ArrayJob job = Jobs.of(0);

        assertThat(scheduler.submit(job)).isInstanceOf(SubmitOutcome.InDoubt.class);
        assertThat(scheduler.find(job.tag())).hasValue(FIRST);
    }

    @Test
    void aLatePhantomAppearsAfterPeopleHaveLookedForIt() {
        cluster.faults().next(SubmitFault.LATE_PHANTOM);
        ArrayJob job = Jobs.of(0);

        assertThat(scheduler.submit(job)).isInstanceOf(SubmitOutcome.InDoubt.class);
        assertThat(scheduler.find(job.tag())).isEmpty();
        cluster.advance(Duration.ofMinutes(3));
        assertThat(scheduler.find(job.tag())).hasValue(FIRST);
    }

    @Test
    void aRequestThatWasNotHeardIsNotHeld() {
        cluster.faults().next(SubmitFault.UNHEARD);
        ArrayJob job = Jobs.of(0);

        assertThat(scheduler.submit(job)).isInstanceOf(SubmitOutcome.InDoubt.class);
        cluster.advance(Duration.ofDays(1));
        assertThat(scheduler.find(job.tag())).isEmpty();
        assertThat(cluster.truth()).isEmpty();
    }

    @Test
    void aRefusalMayBeUntrue() {
        cluster.faults().next(SubmitFault.REFUSED_THOUGH_HELD);
        ArrayJob job = Jobs.of(0);

        assertThat(scheduler.submit(job)).isInstanceOf(SubmitOutcome.Refused.class);
        assertThat(scheduler.find(job.tag())).hasValue(FIRST);
    }

    @Test
    void aJobThatWasTakenMayBeLost() {
        cluster.faults().next(SubmitFault.LOST);
        ArrayJob job = Jobs.of(0);

        assertThat(scheduler.submit(job)).isEqualTo(new SubmitOutcome.Accepted(FIRST));
        cluster.drain();
        assertThat(scheduler.find(job.tag())).isEmpty();
        assertThat(observe().tasks()).isEmpty();
        assertThat(cluster.truth()).singleElement().satisfies(task -> {
            assertThat(task.launches()).isEmpty();
            assertThat(task.trace()).isEqualTo(TaskTruth.Trace.LOST);
        });
    }

    @Test
    void aSearchMayGetNoAnswerOrAWrongOne() {
        ArrayJob job = Jobs.of(0);
        scheduler.submit(job);
        cluster.faults().next(FindFault.SILENT, FindFault.BLIND);

        assertThatThrownBy(() -> scheduler.find(job.tag())).isInstanceOf(SchedulerException.class);
        assertThat(scheduler.find(job.tag())).isEmpty();
        assertThat(scheduler.find(job.tag())).isPresent();
    }

    @Test
    void sourcesThatAreSilentSaySoAndListNothing() {
        Observation silence = observeThrough(ObserveFault.SILENT);

        assertThat(silence.tasks()).isEmpty();
        assertThat(silence.sources()).hasSize(2).allMatch(SourceAnswer.Silent.class::isInstance);
    }

    @Test
    void whereTheQueueIsSilentTheAccountingAnswers() {
        Observation half = observeThrough(ObserveFault.QUEUE_SILENT);

        assertThat(half.tasks().values()).extracting(TaskReport::source).containsOnly("accounting");
        assertThat(half.sources())
                .filteredOn(SourceAnswer.Silent.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anEmptyAnswerIsAnAnswer() {
        Observation empty = observeThrough(ObserveFault.EMPTY);

        assertThat(empty.tasks()).isEmpty();
        assertThat(empty.sources()).allMatch(SourceAnswer.Answered.class::isInstance);
    }

    @Test
    void aTruncatedAnswerListsSomeTasks() {
        assertThat(observeThrough(ObserveFault.TRUNCATED).tasks()).hasSizeBetween(1, 7);
    }

    @Test
    void garbageIsAWordThatMeansNothing() {
        assertThat(observeThrough(ObserveFault.GARBAGE).tasks().values())
                .hasSize(8)
                .extracting(TaskReport::state)
                .contains(TaskState.UNKNOWN, TaskState.RUNNING);
    }

    @Test
    void staleRowsAreThoseOfTwoMinutesAgo() {
        scheduler.submit(Jobs.of(0));
        cluster.advance(Duration.ofSeconds(150));
        cluster.faults().next(ObserveFault.STALE);

        assertThat(observe().tasks().values()).extracting(TaskReport::state).containsExactly(TaskState.RUNNING);
        assertThat(observe().tasks().values()).extracting(TaskReport::state).containsExactly(TaskState.COMPLETED);
    }

    @Test
    void aRefusedCancellationMayHaveWorked() {
        scheduler.submit(Jobs.of(0, 1));
        cluster.advance(Duration.ofSeconds(1));
        TaskId zero = new TaskId(FIRST, 0);
        TaskId one = new TaskId(FIRST, 1);
        cluster.faults().next(CancelFault.REFUSED, CancelFault.REFUSED_THOUGH_DONE);

        Map<TaskId, CancelOutcome> refused = scheduler.cancel(List.of(zero));
        Map<TaskId, CancelOutcome> worked = scheduler.cancel(List.of(one));

        assertThat(refused.get(zero)).isInstanceOf(CancelOutcome.Refused.class);
        assertThat(worked.get(one)).isInstanceOf(CancelOutcome.Refused.class);
        assertThat(observe().tasks())
                .hasEntrySatisfying(zero, report -> assertThat(report.state()).isEqualTo(TaskState.RUNNING))
                .hasEntrySatisfying(one, report -> assertThat(report.state()).isEqualTo(TaskState.CANCELLED));
    }

    @Test
    void theWeatherIsTheSameForTheSameSeed() {
        assertThat(weatherOf(7)).isEqualTo(weatherOf(7)).isNotEqualTo(weatherOf(8));
    }

    private static List<Fault> weatherOf(long seed) {
        VirtualCluster windy = new VirtualCluster(ClusterTerms.DEFAULT.withSeed(seed));
        windy.faults().weather(0.5, List.of(ObserveFault.values()));
        Scheduler observed = windy.create(Path.of("/nowhere/.hyperherd"));
        for (int i = 0; i < 20; i++) {
            observed.observe(List.of(FIRST));
        }
        return windy.faults().met();
    }

    @Test
    void theSkyClearsAtAWord() {
        cluster.faults().weather(1, List.of(ObserveFault.values())).next(SubmitFault.REFUSED);
        cluster.faults().clear();

        assertThat(scheduler.submit(Jobs.of(0))).isInstanceOf(SubmitOutcome.Accepted.class);
        observe();
        assertThat(cluster.faults().met()).isEmpty();
    }
}
