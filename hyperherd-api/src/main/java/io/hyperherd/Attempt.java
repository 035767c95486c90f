package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import java.util.Optional;

/**
 * An attempt to run a trial, as job scripts marked it in the workspace. Immutable.
 *
 * @param number 1 for the first
 * @param owner who took it; empty when nobody has
 * @param end how its newest run ended; empty when it has not, or could not write that down
 */
public record Attempt(int number, Optional<Owner> owner, Optional<AttemptEnd> end) {

    /**
     * Who took an attempt: no other job runs it.
     *
     * @param scheduler the scheduler's name
     * @param job the array job
     * @param restart how often the scheduler had queued the task again before it took the attempt
     */
    public record Owner(String scheduler, JobId job, int restart) {}
}
