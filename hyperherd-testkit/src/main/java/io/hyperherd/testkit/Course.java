package io.hyperherd.testkit;

import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What a task does once it has started. Whatever it is, the time limit of its job ends it. Immutable.
 *
 * @param after the least time it takes, by the cluster's clock
 * @param until it goes on until this holds, which is asked whenever the clock moves
 * @param end how it ends
 * @param exitCode with which exit code
 */
public record Course(Duration after, BooleanSupplier until, TaskState end, int exitCode) {

    /** Returns a task that succeeds after {@code time}. */
    public static Course succeeds(Duration time) {
        return new Course(time, () -> true, TaskState.COMPLETED, 0);
    }

    /** Returns a task that fails after {@code time} with an exit code. */
    public static Course fails(Duration time, int exitCode) {
        return new Course(time, () -> true, TaskState.FAILED, exitCode);
    }

    /** Returns a task that is killed after {@code time} for the memory it took. */
    public static Course outgrowsMemory(Duration time) {
        return new Course(time, () -> true, TaskState.OUT_OF_MEMORY, 137);
    }

    /** Returns this course, going on until {@code condition} holds too. */
    public Course until(BooleanSupplier condition) {
        return new Course(after, condition, end, exitCode);
    }
}
