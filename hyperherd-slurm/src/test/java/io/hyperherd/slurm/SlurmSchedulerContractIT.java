package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.scheduler.Walltime;
import io.hyperherd.testkit.contract.SchedulerContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract of all schedulers, kept by the cluster that {@code sinfo} finds. */
class SlurmSchedulerContractIT extends SchedulerContract {

    @BeforeAll
    static void needsACluster() {
        RealCluster.require();
    }

    @Override
    protected Scheduler scheduler(Path stateDirectory) {
        return new SlurmScheduler(System.getenv(), Patience.DEFAULT);
    }

    @Override
    protected Resources resources() {
        return new Resources(
                Optional.of(RealCluster.partition()),
                Walltime.parse("00:05:00"),
                Memory.parse("100M"),
                1,
                Optional.empty(),
                OptionalInt.empty(),
                List.of());
    }

    /** Limits of SLURM count whole minutes. */
    @Override
    protected Optional<Walltime> shortTimeLimit() {
        return Optional.empty();
    }

    /**
     * SLURM forgets an array task that is cancelled while it waits as one of many: neither squeue nor sacct mentions it again (22.05).
     * That it never runs is all there is to see.
     */
    @Test
    @Override
    public void aQueuedTaskNeverRuns() throws IOException {
        bench().launcherOfWords();
        JobId job = bench().submit(bench().capped(1, bench().job("wait", "wait", "wait")));
        bench().awaitState(job, 0, TaskState.RUNNING);
        TaskId task = new TaskId(job, 1);
        assertThat(bench().scheduler().cancel(List.of(task))).isEqualTo(Map.of(task, new CancelOutcome.Cancelled()));
        bench().release();
        bench().awaitState(job, 0, TaskState.COMPLETED);
        bench().awaitState(job, 2, TaskState.COMPLETED);
        assertThat(bench().runs(1)).isZero();
        assertThat(bench().report(job, 1).map(TaskReport::state))
                .isIn(Optional.empty(), Optional.of(TaskState.CANCELLED));
    }
}
