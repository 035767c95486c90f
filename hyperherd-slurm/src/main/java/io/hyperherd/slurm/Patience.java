package io.hyperherd.slurm;

import java.time.Duration;

/**
 * How long SLURM's programs may take. Immutable.
 *
 * @param submit for {@code sbatch}, which retries by itself for a while when the controller is busy
 * @param ask for each question: {@code squeue}, {@code sacct}, {@code sinfo}, {@code scontrol}
 * @param cancel for each cancellation
 */
record Patience(Duration submit, Duration ask, Duration cancel) {

    static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(15));
}
