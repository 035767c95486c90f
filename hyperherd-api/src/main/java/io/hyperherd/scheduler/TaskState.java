package io.hyperherd.scheduler;

import io.hyperherd.TrialStatus;
import io.hyperherd.stability.Api;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a scheduler positively says of a task. */
@Api(Api.Status.STABLE)
public enum TaskState {
    /** Waiting to run, or to run again. */
    QUEUED(TrialStatus.QUEUED),
    /** Running, suspended or winding up. */
    RUNNING(TrialStatus.RUNNING),
    /** Ended with exit code 0. */
    COMPLETED(TrialStatus.COMPLETED),
    /** Ended with another exit code or by a signal. */
    FAILED(TrialStatus.FAILED),
    /** Killed at its time limit. */
    TIMED_OUT(TrialStatus.FAILED),
    /** Killed at its memory limit. */
    OUT_OF_MEMORY(TrialStatus.FAILED),
    /** Lost with its node, or its node could not start it. */
    NODE_FAILED(TrialStatus.FAILED),
    /** Pushed aside by other work and not queued again. */
    PREEMPTED(TrialStatus.FAILED),
    /** Cancelled. */
    CANCELLED(TrialStatus.CANCELLED),
    /** The scheduler used a word this version does not know. */
    UNKNOWN(null);

    private final Optional<TrialStatus> status;

    TaskState(@Nullable TrialStatus status) {
        this.status = Optional.ofNullable(status);
    }

    /** Returns the status that this state gives a trial; empty when it gives none. */
    public Optional<TrialStatus> status() {
        return status;
    }
}
