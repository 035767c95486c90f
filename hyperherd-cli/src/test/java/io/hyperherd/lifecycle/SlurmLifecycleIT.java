package io.hyperherd.lifecycle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;

/** The life of a sweep on a real SLURM. */
class SlurmLifecycleIT extends SweepLifecycle {

    @BeforeEach
    void aSlurmAnswers() throws InterruptedException {
        assumeTrue(Cluster.isUp(), "no SLURM answers here: examples/slurm-cluster/up starts one");
    }

    @Override
    String scheduler() {
        return "slurm";
    }
}
