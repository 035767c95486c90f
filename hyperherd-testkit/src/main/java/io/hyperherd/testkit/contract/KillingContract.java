package io.hyperherd.testkit.contract;

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

/** What becomes of the processes of a task that is cancelled. */
public interface KillingContract extends BenchContract {

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

    /** Waits until nobody has written to a file for a while that beats ten times a second. */
    static void awaitStandstill(Workbench bench, String name) {
        Path beat = bench.workspace().resolve(name);
        bench.awaitThat(() -> Files.getLastModifiedTime(beat)
                .toInstant()
                .isBefore(Instant.now().minusMillis(1500)));
    }
}
