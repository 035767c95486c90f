package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import java.util.List;

/**
 * One array job that the scheduler took. Immutable.
 *
 * @param scheduler the scheduler's name
 * @param job its number
 * @param indices the trials it runs, in the order recorded
 */
public record Submission(String scheduler, JobId job, List<Integer> indices) {

    /** Copies the list. */
    public Submission {
        indices = List.copyOf(indices);
    }
}
