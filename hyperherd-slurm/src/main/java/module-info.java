/** SLURM as a HyperHerd scheduler, found by {@link java.util.ServiceLoader}. */
module io.hyperherd.slurm {
    requires static transitive org.jspecify;
    requires transitive io.hyperherd.api;

    provides io.hyperherd.scheduler.SchedulerProvider with
            io.hyperherd.slurm.SlurmSchedulerProvider;
}
