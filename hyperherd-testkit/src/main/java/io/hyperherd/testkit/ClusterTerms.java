package io.hyperherd.testkit;

import io.hyperherd.scheduler.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How a {@link VirtualCluster} is set up. Immutable.
 *
 * @param name the scheduler's name: a cluster called {@code slurm} takes the place of the real one
 * @param seed decides which faults come by chance
 * @param start the cluster's time at first
 * @param slots how many tasks run at once
 * @param queueMemory how long the queue lists a task that has ended
 * @param accountingDelay how long after its submission a task appears in the accounting
 * @param endDelay how long after anything later, such as its end, the accounting tells
 * @param firstJob the number of the first job
 * @param lastJob the number after which numbers begin at 1 again; those of live jobs are passed over
 * @param limits what one job may hold; more is refused
 * @param mostLive how many live tasks there may be; a job that would bring more is refused
 */
public record ClusterTerms(
        String name,
        long seed,
        Instant start,
        int slots,
        Duration queueMemory,
        Duration accountingDelay,
        Duration endDelay,
        long firstJob,
        long lastJob,
        Limits limits,
        OptionalInt mostLive) {

    /** Four slots, no limits, and otherwise what SLURM does by default: see the constants of slurm.conf(5) by their names. */
    public static final ClusterTerms DEFAULT = new ClusterTerms(
            "virtual",
            0,
            Instant.parse("2030-01-01T00:00:00Z"),
            4,
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            1,
            67_043_328,
            Limits.NONE,
            OptionalInt.empty());

    /** Returns these terms under another name. */
    public ClusterTerms withName(String other) {
        return new ClusterTerms(
                other, seed, start, slots, queueMemory, accountingDelay, endDelay, firstJob, lastJob, limits, mostLive);
    }

    /** Returns these terms with another seed. */
    public ClusterTerms withSeed(long other) {
        return new ClusterTerms(
                name, other, start, slots, queueMemory, accountingDelay, endDelay, firstJob, lastJob, limits, mostLive);
    }

    /** Returns these terms with {@code count} slots. */
    public ClusterTerms withSlots(int count) {
        return new ClusterTerms(
                name, seed, start, count, queueMemory, accountingDelay, endDelay, firstJob, lastJob, limits, mostLive);
    }

    /** Returns these terms with an accounting that is late. */
    public ClusterTerms withAccounting(Duration newTask, Duration anythingLater) {
        return new ClusterTerms(
                name, seed, start, slots, queueMemory, newTask, anythingLater, firstJob, lastJob, limits, mostLive);
    }

    /** Returns these terms with a queue that lists tasks that have ended for {@code time}. */
    public ClusterTerms withQueueMemory(Duration time) {
        return new ClusterTerms(
                name, seed, start, slots, time, accountingDelay, endDelay, firstJob, lastJob, limits, mostLive);
    }

    /** Returns these terms with job numbers that begin at {@code first}, and at 1 again after {@code last}. */
    public ClusterTerms withJobNumbers(long first, long last) {
        return new ClusterTerms(
                name, seed, start, slots, queueMemory, accountingDelay, endDelay, first, last, limits, mostLive);
    }

    /** Returns these terms with limits on one job, and on all live tasks together. */
    public ClusterTerms withLimits(Limits perJob, OptionalInt allLive) {
        return new ClusterTerms(
                name, seed, start, slots, queueMemory, accountingDelay, endDelay, firstJob, lastJob, perJob, allLive);
    }
}
