package io.hyperherd.slurm;

import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SchedulerProvider;
import java.nio.file.Path;

/** Offers SLURM wherever an executable {@code sbatch} is on the {@code PATH}. Immutable. */
public final class SlurmSchedulerProvider implements SchedulerProvider {

    static final String NAME = "slurm";

    /** Does nothing. */
    public SlurmSchedulerProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    /** Looks for {@code sbatch} on the {@code PATH} without running anything. */
    @Override
    public boolean isAvailable() {
        return new Programs(System.getenv()).find("sbatch").isPresent();
    }

    @Override
    public int preference() {
        return 100;
    }

    @Override
    public Scheduler create(Path stateDirectory) {
        return new SlurmScheduler(System.getenv(), Patience.DEFAULT);
    }
}
