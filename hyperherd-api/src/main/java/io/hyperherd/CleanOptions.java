package io.hyperherd;

import io.hyperherd.stability.Api;

/**
 * How far to clean a workspace. Immutable.
 *
 * @param extent what to remove, besides what is of no use to anybody
 * @param unstoppable what to do when jobs may go on
 */
@Api(Api.Status.STABLE)
public record CleanOptions(Extent extent, Unstoppable unstoppable) {

    /** What is removed. */
    public enum Extent {
        /** Nothing of the trials: their jobs are cancelled, and only leftovers go. */
        JOBS,
        /** The logs. */
        LOGS,
        /** All state: manifest, results, logs. The definition and the launcher stay. */
        EVERYTHING
    }

    /** What happens when a job could not be cancelled, or nobody can tell whether one is live. */
    public enum Unstoppable {
        /** Nothing is removed, so that such a job is not lost track of. */
        KEEP,
        /** What was asked for is removed all the same; a job that goes on is then on nobody's record. */
        REMOVE
    }

    /** Returns options to remove {@code extent}, unless a job may go on: what then happens is {@code KEEP}. */
    public static CleanOptions removing(Extent extent) {
        return new CleanOptions(extent, Unstoppable.KEEP);
    }

    /** Returns these options for jobs that cannot be stopped. */
    public CleanOptions withUnstoppable(Unstoppable choice) {
        return new CleanOptions(extent, choice);
    }
}
