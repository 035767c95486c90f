package io.hyperherd.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How tasks are cancelled, as far as it shows without looking at processes. */
public interface CancellationContract extends BenchContract {

    @Test
    default void aQueuedTaskNeverRuns() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().capped(1, bench().job("wait", "wait", "wait")));
        bench().awaitState(job, 0, TaskState.RUNNING);
        TaskId task = new TaskId(job, 1);
        assertThat(bench().scheduler().cancel(List.of(task))).isEqualTo(Map.of(task, new CancelOutcome.Cancelled()));
        bench().awaitState(job, 1, TaskState.CANCELLED);
        bench().release();
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().awaitState(job, 2, TaskState.COMPLETED);
        assertThat(bench().runs(1)).isZero();
        bench().awaitState(job, 1, TaskState.CANCELLED);
    }

    @Test
    default void onlyTheNamedTasksAreTouched() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().job("wait", "wait", "wait", "wait"));
        JobId other = bench().submit(bench().job(4, "wait"));
        bench().awaitState(job, 0, TaskState.RUNNING);
        List<TaskId> named = List.of(new TaskId(job, 0), new TaskId(job, 3));
        assertThat(bench().scheduler().cancel(named))
                .containsOnlyKeys(named)
                .allSatisfy(
                        (task, outcome) -> assertThat(outcome).as("%s", task).isEqualTo(new CancelOutcome.Cancelled()));
        bench().awaitState(job, 0, TaskState.CANCELLED);
        bench().awaitState(job, 3, TaskState.CANCELLED);
        bench().release();
        bench().awaitState(job, 1, TaskState.COMPLETED);
        bench().awaitState(job, 2, TaskState.COMPLETED);
        bench().awaitState(other, 4, TaskState.COMPLETED);
        bench().awaitState(job, 0, TaskState.CANCELLED);
        bench().awaitState(job, 3, TaskState.CANCELLED);
    }

    @Test
    default void aTaskThatEndedIsAlreadyOverAndKeepsItsState() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().job("good"));
        bench().awaitState(job, 0, TaskState.COMPLETED);
        TaskId task = new TaskId(job, 0);
        assertThat(bench().scheduler().cancel(List.of(task))).isEqualTo(Map.of(task, new CancelOutcome.AlreadyOver()));
        bench().awaitState(job, 0, TaskState.COMPLETED);
    }

    @Test
    default void aTaskItDoesNotHoldIsNotCancelled() {
        TaskId foreign = new TaskId(ObservationContract.FOREIGN, 0);
        assertThat(bench().scheduler().cancel(List.of(foreign)))
                .hasSize(1)
                .hasEntrySatisfying(
                        foreign,
                        outcome -> assertThat(outcome)
                                .isInstanceOfAny(CancelOutcome.Refused.class, CancelOutcome.AlreadyOver.class));
    }

    @Test
    default void cancellingNothingDoesNothing() {
        assertThat(bench().scheduler().cancel(List.of())).isEmpty();
    }
}
