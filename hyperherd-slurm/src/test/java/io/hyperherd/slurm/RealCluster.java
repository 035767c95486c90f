package io.hyperherd.slurm;

import static org.junit.jupiter.api.Assumptions.abort;

import java.time.Duration;
import java.util.List;

/** The SLURM cluster that this machine can reach. */
final class RealCluster {

    private RealCluster() {}

    /** Skips the test where no SLURM answers. */
    static void require() {
        if (partitions().isEmpty()) {
            abort("no SLURM answers here: sinfo lists no partition");
        }
    }

    /** Returns the first partition that {@code sinfo} lists. */
    static String partition() {
        return partitions().get(0);
    }

    private static List<String> partitions() {
        Outcome run = new Programs(System.getenv()).run(Duration.ofSeconds(10), List.of("sinfo", "-h", "--format=%R"));
        return run instanceof Outcome.Exited exited && exited.code() == 0
                ? exited.out().lines().map(String::strip).toList()
                : List.of();
    }
}
