package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What each trial asks of a scheduler. Immutable. Nothing is checked here: {@link io.hyperherd.SweepBuilder#build} does it.
 *
 * @param partition the partition to submit to; SLURM requires one, the local scheduler ignores it
 * @param time the longest a trial may run
 * @param memory the most memory a trial may use
 * @param cpusPerTask how many CPUs a trial gets, at least 1
 * @param gres generic resources in SLURM's notation, such as {@code gpu:1}
 * @param maxConcurrent how many trials may run at once, at least 1; empty for no cap
 * @param extraArgs further {@code #SBATCH} arguments, one line each
 */
@Api(Api.Status.STABLE)
public record Resources(
        Optional<String> partition,
        Walltime time,
        Memory memory,
        int cpusPerTask,
        Optional<String> gres,
        OptionalInt maxConcurrent,
        List<String> extraArgs) {

    /**
     * What a sweep without a {@code slurm} block asks for: a time of {@code 01:00:00}, memory of {@code 8G}, CPUs: {@code 1}, partition:
     * {@code Optional.empty()}, generic resources: {@code Optional.empty()}, cap: {@code OptionalInt.empty()}, further arguments:
     * {@code List.of()}.
     */
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

    /** Returns these resources on a partition. */
    public Resources withPartition(String name) {
        return new Resources(Optional.of(name), time, memory, cpusPerTask, gres, maxConcurrent, extraArgs);
    }

    /** Returns these resources with another time limit; see {@link Walltime#of}. */
    public Resources withTime(Duration limit) {
        return new Resources(partition, Walltime.of(limit), memory, cpusPerTask, gres, maxConcurrent, extraArgs);
    }

    /** Returns these resources with another memory limit, in the notation of {@link Memory}. */
    public Resources withMemory(String limit) {
        return new Resources(partition, time, Memory.parse(limit), cpusPerTask, gres, maxConcurrent, extraArgs);
    }

    /** Returns these resources with another memory limit, such as {@code Memory.gib(16)}. */
    public Resources withMemory(Memory limit) {
        return new Resources(partition, time, limit, cpusPerTask, gres, maxConcurrent, extraArgs);
    }

    /** Returns these resources with another number of CPUs for each trial. */
    public Resources withCpusPerTask(int cpus) {
        return new Resources(partition, time, memory, cpus, gres, maxConcurrent, extraArgs);
    }

    /** Returns these resources with generic resources in SLURM's notation. */
    public Resources withGres(String generic) {
        return new Resources(partition, time, memory, cpusPerTask, Optional.of(generic), maxConcurrent, extraArgs);
    }

    /** Returns these resources with a cap on trials that run at once. */
    public Resources withMaxConcurrent(int cap) {
        return new Resources(partition, time, memory, cpusPerTask, gres, OptionalInt.of(cap), extraArgs);
    }

    /** Returns these resources with these further {@code #SBATCH} arguments instead of earlier ones. */
    public Resources withExtraArgs(List<String> arguments) {
        return new Resources(partition, time, memory, cpusPerTask, gres, maxConcurrent, arguments);
    }
}
