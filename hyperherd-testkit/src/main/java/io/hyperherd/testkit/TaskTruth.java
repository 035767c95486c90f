package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What really happened to one task, whatever the scheduler said of it. Immutable.
 *
 * @param id its number
 * @param job the job it belongs to
 * @param task what its launcher is told
 * @param moments the states it came into, in order; the first is when the cluster took it
 * @param launches when its launcher was started, in order: more than once when it was requeued
 * @param exitCode with which exit code it ended by itself; empty when it did not
 * @param trace what the cluster still knows of it
 */
public record TaskTruth(
        TaskId id,
        ArrayJob job,
        ArrayTask task,
        List<TaskMoment> moments,
        List<Instant> launches,
        OptionalInt exitCode,
        Trace trace) {

    /** What the cluster knows of a task. */
    public enum Trace {
        /** It lists it. */
        KNOWN,
        /** It ended, and is listed no more. */
        FORGOTTEN,
        /** The cluster lost its job right after taking it; it never runs. */
        LOST
    }

    /** Copies the lists. */
    public TaskTruth {
        moments = List.copyOf(moments);
        launches = List.copyOf(launches);
    }

    /** Returns when the cluster took it. */
    public Instant submitted() {
        return moments.get(0).at();
    }

    /** Returns the state it is in. */
    public TaskState state() {
        return moments.get(moments.size() - 1).state();
    }

    /** Returns the state it was in at {@code time}; empty before it was submitted. */
    public Optional<TaskState> stateAt(Instant time) {
        Optional<TaskState> state = Optional.empty();
        for (TaskMoment moment : moments) {
            if (!moment.at().isAfter(time)) {
                state = Optional.of(moment.state());
            }
        }
        return state;
    }

    /** Returns whether it waits or runs. */
    public boolean isLive() {
        return trace != Trace.LOST && (state() == TaskState.QUEUED || state() == TaskState.RUNNING);
    }
}
