package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** How an attempt to submit ended. Immutable. */
@Api(Api.Status.STABLE)
public sealed interface SubmitOutcome {

    /** The scheduler holds the job. */
    record Accepted(JobId job) implements SubmitOutcome {}

    /** The scheduler holds nothing, and says why. */
    record Refused(Cause cause, String message) implements SubmitOutcome {}

    /** Nobody knows whether the scheduler holds the job; {@link Scheduler#find} settles it later. */
    record InDoubt(String message) implements SubmitOutcome {}

    /** Why a job was refused. */
    enum Cause {
        /** A task number is larger than arrays may have. */
        INDEX_TOO_LARGE,
        /** The array has more tasks, or a longer list of them, than one job may have. */
        TOO_MANY_TASKS,
        /** The job script is larger than the scheduler takes. */
        SCRIPT_TOO_LARGE,
        /** A limit on jobs, of the user, the account or the cluster, is reached. */
        LIMIT_REACHED,
        /** There is no such partition, or the user may not submit to it. */
        BAD_PARTITION,
        /** The scheduler's programs are not there. */
        NOT_INSTALLED,
        /** Anything else; the message says it in the scheduler's words. */
        OTHER
    }
}
