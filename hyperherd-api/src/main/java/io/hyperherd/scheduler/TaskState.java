package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** What a scheduler positively says of a task. */
@Api(Api.Status.STABLE)
public enum TaskState {
    /** Waiting to run, or to run again. */
    QUEUED,
    /** Running, suspended or winding up. */
    RUNNING,
    /** Ended with exit code 0. */
    COMPLETED,
    /** Ended with another exit code or by a signal. */
    FAILED,
    /** Killed at its time limit. */
    TIMED_OUT,
    /** Killed at its memory limit. */
    OUT_OF_MEMORY,
    /** Lost with its node, or its node could not start it. */
    NODE_FAILED,
    /** Pushed aside by other work and not queued again. */
    PREEMPTED,
    /** Cancelled. */
    CANCELLED,
    /** The scheduler used a word this version does not know. */
    UNKNOWN
}
