package io.hyperherd.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How tasks are cancelled. */
public interface CancellationContract extends BenchContract {

    @Test
    default void aRunningTaskDiesWithItsChildrenEvenIfTheyIgnorePoliteRequests() throws IOException {
        bench().launcher(
                        "bash -c '(trap \"\" TERM INT HUP; while :; do date > beat.child; sleep 0.1; done) & wait' &",
                        "while :; do date > beat.launcher; sleep 0.1; done");
        JobId job = bench().submit(bench().job("a"));
        bench().awaitFile("beat.child");
        bench().awaitFile("beat.launcher");
        bench().awaitState(job, 0, TaskState.RUNNING);
        TaskId task = new TaskId(job, 0);
        assertThat(bench().scheduler().cancel(List.of(task))).isEqualTo(Map.of(task, new CancelOutcome.Cancelled()));
        bench().awaitState(job, 0, TaskState.CANCELLED);
        awaitStandstill(bench(), "beat.child");
        awaitStandstill(bench(), "beat.launcher");
    }

    @Test
    default void aQueuedTaskNeverRuns() throws IOException {
        bench().launcher(ObservationContract.WAITER);
        JobId job = bench().submit(bench().capped(1, bench().job("a", "b", "c")));
        bench().awaitState(job, 0, TaskState.RUNNING);
        TaskId task = new TaskId(job, 1);
        assertThat(bench().scheduler().cancel(List.of(task))).isEqualTo(Map.of(task, new CancelOutcome.Cancelled()));
        bench().awaitState(job, 1, TaskState.CANCELLED);
        bench().touch("go");
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().awaitState(job, 2, TaskState.COMPLETED);
        assertThat(bench().workspace().resolve("started.1")).doesNotExist();
        bench().awaitState(job, 1, TaskState.CANCELLED);
    }

    @Test
    default void onlyTheNamedTasksAreTouched() throws IOException {
        bench().launcher(ObservationContract.WAITER);
        JobId job = bench().submit(bench().job("a", "b", "c", "d"));
        JobId other = bench().submit(bench().job(4, "e"));
        bench().awaitFile("started.0");
        List<TaskId> named = List.of(new TaskId(job, 0), new TaskId(job, 3));
        assertThat(bench().scheduler().cancel(named))
                .containsOnlyKeys(named)
                .allSatisfy(
                        (task, outcome) -> assertThat(outcome).as("%s", task).isEqualTo(new CancelOutcome.Cancelled()));
        bench().awaitState(job, 0, TaskState.CANCELLED);
        bench().awaitState(job, 3, TaskState.CANCELLED);
        bench().touch("go");
        bench().awaitState(job, 1, TaskState.COMPLETED);
        bench().awaitState(job, 2, TaskState.COMPLETED);
        bench().awaitState(other, 4, TaskState.COMPLETED);
        assertThat(bench().workspace().resolve("done.0")).doesNotExist();
        assertThat(bench().workspace().resolve("done.3")).doesNotExist();
    }

    @Test
    default void aTaskThatEndedIsAlreadyOverAndKeepsItsState() throws IOException {
        bench().launcher("exit 0");
        JobId job = bench().submit(bench().job("a"));
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

    /** Waits until nobody has written to a file for a while that beats ten times a second. */
    static void awaitStandstill(Workbench bench, String name) {
        Path beat = bench.workspace().resolve(name);
        bench.awaitThat(() -> Files.getLastModifiedTime(beat)
                .toInstant()
                .isBefore(Instant.now().minusMillis(1500)));
    }
}
