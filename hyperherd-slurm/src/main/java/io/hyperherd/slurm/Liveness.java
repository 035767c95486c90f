package io.hyperherd.slurm;

import io.hyperherd.scheduler.TaskState;

/** Which states are the end of a task. */
final class Liveness {

    private Liveness() {}

    /** Returns whether a task in {@code state} will do nothing more. */
    static boolean isOver(TaskState state) {
        return switch (state) {
            case QUEUED, RUNNING, UNKNOWN -> false;
            case COMPLETED, FAILED, TIMED_OUT, OUT_OF_MEMORY, NODE_FAILED, PREEMPTED, CANCELLED -> true;
        };
    }
}
