package io.hyperherd.core.workspace;

import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.TaskNumbers;
import java.util.List;

/**
 * A submission that a command was about to make. It is on disk before the scheduler is asked and goes when the job is recorded, so that
 * a command that died in between leaves word of what to look for. Immutable.
 *
 * @param tag what the job can be found by
 * @param scheduler the scheduler's name
 * @param indices the trials it was to run
 * @param numbers how its tasks are numbered
 * @param recorded how many submissions were on record when the command began: the manifest may not yet tell of those that came since
 */
public record Intent(JobTag tag, String scheduler, List<Integer> indices, TaskNumbers numbers, int recorded) {

    /** Copies the list. */
    public Intent {
        indices = List.copyOf(indices);
    }
}
