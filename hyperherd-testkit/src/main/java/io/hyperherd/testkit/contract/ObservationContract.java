package io.hyperherd.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a scheduler says of its jobs. */
public interface ObservationContract extends BenchContract {

    /** A number below SLURM's largest that no test's cluster reaches. */
    JobId FOREIGN = new JobId("67043000");

    @Test
    default void tellsRunningFromQueuedFromEnded() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().capped(1, bench().job("wait", "wait")));
        TaskReport running = bench().awaitState(job, 0, TaskState.RUNNING);
        TaskReport queued = bench().awaitState(job, 1, TaskState.QUEUED);
        assertThat(List.of(running, queued)).allSatisfy(report -> {
            assertThat(report.word()).isNotBlank();
            assertThat(report.source()).isNotBlank();
        });
        bench().release();
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().awaitState(job, 1, TaskState.COMPLETED);
    }

    @Test
    default void everyTaskIsListedFromSubmissionOnAndNoOther() throws IOException {
        bench().launcherOfWords();
        ArrayJob spec = bench().capped(1, bench().job(3, "wait", "wait", "wait"));
        JobId job = bench().submit(spec);
        TaskId[] tasks = {new TaskId(job, 3), new TaskId(job, 4), new TaskId(job, 5)};
        assertThat(bench().scheduler().observe(List.of(job)).tasks()).containsOnlyKeys(tasks);
        bench().release();
        bench().awaitAll(job, spec, TaskState.COMPLETED);
        assertThat(bench().scheduler().observe(List.of(job)).tasks()).containsOnlyKeys(tasks);
    }

    @Test
    default void aJobItDoesNotHoldIsNotListedThoughItsSourcesAnswered() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().job("good"));
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().needsEverySource(job);
        Observation both = bench().scheduler().observe(List.of(job, FOREIGN));
        assertThat(both.tasks()).containsOnlyKeys(new TaskId(job, 0));
        assertThat(both.sources()).isNotEmpty().allMatch(SourceAnswer.Answered.class::isInstance);
        Observation foreign = bench().scheduler().observe(List.of(FOREIGN));
        assertThat(foreign.tasks()).isEmpty();
        assertThat(foreign.sources()).isNotEmpty().allMatch(SourceAnswer.Answered.class::isInstance);
    }

    @Test
    default void askedAboutNothingItSaysNothing() {
        assertThat(bench().scheduler().observe(List.of()).tasks()).isEmpty();
    }

    @Test
    default void anEndDoesNotChangeAnyMore() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().job("good", "bad"));
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().awaitState(job, 1, TaskState.FAILED);
        JobId later = bench().submit(bench().job(2, "good"));
        bench().awaitState(later, 2, TaskState.COMPLETED);
        assertThat(bench().report(job, 0).map(TaskReport::state)).hasValue(TaskState.COMPLETED);
        assertThat(bench().report(job, 1).map(TaskReport::state)).hasValue(TaskState.FAILED);
    }

    @Test
    default void twoJobsRunSideBySideUnderNumbersOfTheirOwn() throws IOException {
        bench().launcherOfWords();
        ArrayJob one = bench().job(0, "good", "good");
        ArrayJob two = bench().job(2, "good", "good");
        JobId first = bench().submit(one);
        JobId second = bench().submit(two);
        assertThat(first).isNotEqualTo(second);
        bench().awaitAll(first, one, TaskState.COMPLETED);
        bench().awaitAll(second, two, TaskState.COMPLETED);
        assertThat(bench().scheduler().observe(List.of(first, second)).tasks()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(bench().runs(i)).isEqualTo(1);
        }
    }

    @Test
    default void aJobIsFoundAgainByItsTagWhileItRunsAndAfterItEnded() throws IOException {
        bench().launcherOfWords();
        ArrayJob spec = bench().job("wait");
        JobId job = bench().submit(spec);
        JobId other = bench().submit(bench().job(1, "wait"));
        assertThat(bench().scheduler().find(spec.tag())).hasValue(job);
        bench().release();
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().awaitState(other, 1, TaskState.COMPLETED);
        bench().awaitThat(() -> bench().scheduler().find(spec.tag()).equals(Optional.of(job)));
    }

    @Test
    default void noJobIsFoundByATagThatWasNeverSubmitted() throws IOException {
        bench().launcherOfWords();
        bench().submit(bench().job("good"));
        assertThat(bench().scheduler().find(JobTag.unique())).isEmpty();
    }

    @Test
    default void anotherSchedulerObjectOfTheSameWorkspaceSeesTheSameJobs() throws IOException {
        bench().launcherOfWords();
        ArrayJob spec = bench().job("wait");
        JobId job = bench().submit(spec);
        bench().awaitState(job, 0, TaskState.RUNNING);
        bench().moveTo("sweep");
        assertThat(bench().report(job, 0).map(TaskReport::state)).hasValue(TaskState.RUNNING);
        bench().release();
        bench().awaitState(job, 0, TaskState.COMPLETED);
    }

    @Test
    default void aLookAheadFindsNoObstacleToWhatTheseTestsSubmit() {
        assertThat(bench().scheduler().preflight(bench().terms().resources()))
                .noneMatch(Finding.Obstacle.class::isInstance);
    }
}
