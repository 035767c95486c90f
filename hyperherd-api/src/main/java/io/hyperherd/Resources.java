package io.hyperherd;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What each trial asks of a scheduler. Immutable.
 *
 * @param partition the partition to submit to; SLURM requires one, the local scheduler ignores it
 * @param time the longest a trial may run
 * @param memory the most memory a trial may use
 * @param cpusPerTask how many CPUs a trial gets, at least 1
 * @param gres generic resources in SLURM's notation, such as {@code gpu:1}
 * @param maxConcurrent how many trials may run at once, at least 1; empty for no cap
 * @param extraArgs further {@code #SBATCH} arguments, one line each
 */
public record Resources(
        Optional<String> partition,
        Walltime time,
        Memory memory,
        int cpusPerTask,
        Optional<String> gres,
        OptionalInt maxConcurrent,
        List<String> extraArgs) {

    /** One hour, 8G, one CPU, nothing else: what a sweep without a {@code slurm} block asks. */
    public static final Resources DEFAULT = new Resources(
            Optional.empty(),
            Walltime.parse("01:00:00"),
            Memory.parse("8G"),
            1,
            Optional.empty(),
            OptionalInt.empty(),
            List.of());

    /** Copies the list. */
    public Resources {
        extraArgs = List.copyOf(extraArgs);
    }
}
