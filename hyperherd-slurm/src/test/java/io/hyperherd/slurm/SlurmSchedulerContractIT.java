package io.hyperherd.slurm;

import io.hyperherd.Memory;
import io.hyperherd.Resources;
import io.hyperherd.Walltime;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.contract.SchedulerContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;

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
}
