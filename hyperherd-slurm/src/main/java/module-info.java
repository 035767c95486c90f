/** SLURM as a HyperHerd scheduler. */
module io.hyperherd.slurm {
    requires static transitive org.jspecify;
    requires transitive io.hyperherd.api;
}
