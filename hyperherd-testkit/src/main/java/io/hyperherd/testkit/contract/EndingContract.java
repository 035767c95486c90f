package io.hyperherd.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How processes of tasks run side by side, how they end, and what is known of it afterwards. */
public interface EndingContract extends BenchContract {

    @Test
    default void aTaskWhoseLauncherIsKilledIsFailedAndTheSignalIsKnown() throws IOException {
        bench().launcher("kill -KILL $$");
        JobId job = bench().submit(bench().job("a"));
        bench().awaitState(job, 0, TaskState.FAILED);
        bench().needsEverySource(job);
        Accounting used = bench().awaitReport(job, 0, r -> signalOrCode(r.accounting()) != 0)
                .accounting();
        assertThat(signalOrCode(used))
                .as("signal 9, or 128 + 9 as bash puts it")
                .isIn(9, 137);
    }

    private static int signalOrCode(Accounting used) {
        return used.signal().orElse(0) != 0
                ? used.signal().getAsInt()
                : used.exitCode().orElse(0);
    }

    @Test
    default void aLauncherThatIsNotThereMakesTheTaskFail() {
        JobId job = bench().submit(bench().job("a"));
        bench().awaitState(job, 0, TaskState.FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    default void neverRunsMoreTasksAtOnceThanAllowed(int most) throws IOException {
        bench().launcher(
                        "mkdir -p running",
                        "mkdir running/$SLURM_ARRAY_TASK_ID",
                        "ls running | wc -l >> overlaps",
                        "sleep 0.3",
                        "rmdir running/$SLURM_ARRAY_TASK_ID");
        ArrayJob job = bench().capped(most, bench().job("a", "b", "c", "d", "e"));
        JobId id = bench().submit(job);
        bench().awaitAll(id, job, TaskState.COMPLETED);
        assertThat(bench().lines("overlaps"))
                .hasSize(5)
                .allSatisfy(n -> assertThat(Integer.parseInt(n.strip())).isBetween(1, most));
    }

    @Test
    default void theTimeATaskTookAndItsLargestMemoryAreKnown() throws IOException {
        bench().launcher("block=$(head -c 50000000 /dev/zero | tr '\\0' x)", "sleep 3", "echo ${#block}");
        JobId job = bench().submit(bench().job("a"));
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().needsEverySource(job);
        Accounting used = bench().awaitReport(
                        job,
                        0,
                        r -> r.accounting().elapsed().isPresent()
                                && r.accounting().maxRssBytes().isPresent())
                .accounting();
        assertThat(used.elapsed().flatMap(Elapsed::duration).orElseThrow())
                .isBetween(Duration.ofSeconds(2), bench().terms().patience());
        assertThat(used.maxRssBytes().orElseThrow()).isBetween(45_000_000L, 400_000_000L);
    }

    @Test
    default void aTaskThatRunsPastItsTimeLimitIsStoppedAndTimedOut() throws IOException {
        assumeTrue(bench().terms().shortTimeLimit().isPresent(), "no time limit short enough to wait for");
        Resources usual = bench().terms().resources();
        Resources brief = new Resources(
                usual.partition(),
                bench().terms().shortTimeLimit().orElseThrow(),
                usual.memory(),
                usual.cpusPerTask(),
                usual.gres(),
                usual.maxConcurrent(),
                usual.extraArgs());
        bench().launcher("(trap '' TERM; while :; do date > beat; sleep 0.1; done) &", "wait");
        ArrayJob job = bench().job("a");
        JobId id = bench().submit(bench().job(brief, OptionalInt.empty(), job.tasks()));
        bench().awaitState(id, 0, TaskState.TIMED_OUT);
        KillingContract.awaitStandstill(bench(), "beat");
    }
}
