package io.hyperherd;

import io.hyperherd.scheduler.TaskState;
import io.hyperherd.stability.Api;
import java.util.Locale;
import java.util.Optional;

/** Where a trial stands. */
@Api(Api.Status.STABLE)
public enum TrialStatus {
    /** Never submitted. */
    READY,
    /** Handed to the scheduler, which has not shown it yet. */
    SUBMITTED,
    /** Waiting in the scheduler's queue. */
    QUEUED,
    /** Running. */
    RUNNING,
    /** Ended well. */
    COMPLETED,
    /** Ended badly: an exit code, a signal, the time or memory limit, a lost node. */
    FAILED,
    /** Cancelled by a person or the scheduler. */
    CANCELLED,
    /** Stopped for good because others did better. */
    PRUNED,
    /** Stopped, and may be resumed. */
    PAUSED,
    /** The workspace says nothing, or a word that this version does not know. */
    UNKNOWN;

    /** Returns the status of a trial whose task is in {@code state}; empty when its scheduler used a word that this version does not know. */
    public static Optional<TrialStatus> of(TaskState state) {
        return switch (state) {
            case QUEUED -> Optional.of(QUEUED);
            case RUNNING -> Optional.of(RUNNING);
            case COMPLETED -> Optional.of(COMPLETED);
            case FAILED, TIMED_OUT, OUT_OF_MEMORY, NODE_FAILED, PREEMPTED -> Optional.of(FAILED);
            case CANCELLED -> Optional.of(CANCELLED);
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Returns whether a plain run submits such a trial: ready, failed or cancelled. */
    public boolean isPending() {
        return this == READY || this == FAILED || this == CANCELLED;
    }

    /** Returns whether the scheduler holds such a trial: submitted, queued or running. */
    public boolean isLive() {
        return this == SUBMITTED || this == QUEUED || this == RUNNING;
    }

    /** Returns whether such a trial came to an end by itself or by somebody's wish: completed, failed or cancelled. */
    public boolean isOver() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** Returns whether the trial's work must not be lost or repeated without a word: anything but pending. */
    public boolean isProtected() {
        return !isPending();
    }

    /** Returns the lower-case word that workspace files and JSON documents use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
