package io.hyperherd.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tasks end. */
public interface OutcomeContract extends BenchContract {

    @Test
    default void aTaskThatExitsWithZeroIsCompleted() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().job("good"));
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().needsEverySource(job);
        TaskReport report =
                bench().awaitReport(job, 0, r -> r.accounting().exitCode().isPresent());
        assertThat(report.accounting().exitCode()).hasValue(0);
    }

    @Test
    default void aTaskThatExitsWithAnotherCodeIsFailedAndTheCodeIsKnown() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().job("bad"));
        bench().awaitState(job, 0, TaskState.FAILED);
        bench().needsEverySource(job);
        TaskReport report =
                bench().awaitReport(job, 0, r -> r.accounting().exitCode().isPresent());
        assertThat(report.accounting().exitCode()).hasValue(3);
    }

    @Test
    default void oneTaskThatFailsLeavesTheOthersAlone() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().job("good", "bad", "good"));
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().awaitState(job, 1, TaskState.FAILED);
        bench().awaitState(job, 2, TaskState.COMPLETED);
    }

    @Test
    default void noMoreTasksAreRunningAtOnceThanAllowed() throws IOException {
        bench().launcherOfWords();
        ArrayJob job = bench().capped(2, bench().job("wait", "wait", "wait", "wait"));
        JobId id = bench().submit(job);
        bench().awaitState(id, 0, TaskState.RUNNING);
        bench().awaitState(id, 1, TaskState.RUNNING);
        assertThat(bench().scheduler().observe(List.of(id)).tasks().values())
                .filteredOn(report -> report.state() == TaskState.QUEUED)
                .hasSize(2);
        bench().release();
        bench().awaitAll(id, job, TaskState.COMPLETED);
    }
}
