package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.stability.Api;
import java.util.List;

/**
 * How a request to stop trials went. Immutable.
 *
 * @param cancelled the trials that were cancelled
 * @param refused the live trials that the scheduler would not cancel; their statuses are unchanged
 */
@Api(Api.Status.STABLE)
public record StopReport(List<Cancelled> cancelled, List<NotCancelled> refused) {

    /** Copies the lists. */
    public StopReport {
        cancelled = List.copyOf(cancelled);
        refused = List.copyOf(refused);
    }

    /** A trial that was cancelled. */
    public record Cancelled(int index, JobId job, TrialStatus previousStatus) {}

    /** A trial that was not, and why. */
    public record NotCancelled(int index, String why) {}
}
