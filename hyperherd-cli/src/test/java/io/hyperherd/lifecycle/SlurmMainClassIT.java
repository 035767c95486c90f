package io.hyperherd.lifecycle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;

/** A main class on a real SLURM. */
class SlurmMainClassIT extends MainClass {

    @BeforeEach
    void aSlurmAnswers() throws InterruptedException {
        assumeTrue(Cluster.isUp(), "no SLURM answers here: examples/slurm-cluster/up starts one");
    }

    @Override
    String scheduler() {
        return "slurm";
    }
}
