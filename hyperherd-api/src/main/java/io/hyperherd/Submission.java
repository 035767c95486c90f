package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskNumbers;
import io.hyperherd.stability.Api;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One array job that the scheduler took. Immutable.
 *
 * @param scheduler the scheduler's name
 * @param job its number
 * @param indices the trials it runs, in the order recorded; ascending where tasks are numbered densely
 * @param numbers how its tasks are numbered
 * @param firstTask the number of the task of the first trial, where tasks are numbered densely: 0 unless only a part of the job is on
 *     record
 * @param at when the scheduler was asked to take it; empty where nobody wrote that down
 */
@Api(Api.Status.STABLE)
public record Submission(
        String scheduler, JobId job, List<Integer> indices, TaskNumbers numbers, int firstTask, Optional<Instant> at) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when tasks are numbered densely and the trials do not ascend
     */
    public Submission {
        indices = List.copyOf(indices);
        for (int i = 1; i < indices.size() && numbers == TaskNumbers.DENSE; i++) {
            if (indices.get(i - 1) >= indices.get(i)) {
                throw new IllegalArgumentException("trials must ascend: " + indices.get(i));
            }
        }
    }

    /** Creates a job whose tasks are numbered by trial, and of which nobody wrote down when it was submitted. */
    public Submission(String scheduler, JobId job, List<Integer> indices) {
        this(scheduler, job, indices, TaskNumbers.TRIAL, Optional.empty());
    }

    /** Creates a job that is on record with all its tasks. */
    public Submission(String scheduler, JobId job, List<Integer> indices, TaskNumbers numbers, Optional<Instant> at) {
        this(scheduler, job, indices, numbers, 0, at);
    }

    /**
     * Returns the task that runs trial {@code index}.
     *
     * @throws IllegalArgumentException when tasks are numbered densely and none runs it
     */
    public TaskId task(int index) {
        if (numbers == TaskNumbers.TRIAL) {
            return new TaskId(job, index);
        }
        int number = Collections.binarySearch(indices, index);
        if (number < 0) {
            throw new IllegalArgumentException("job " + job + " does not run trial " + index);
        }
        return new TaskId(job, firstTask + number);
    }

    /** Returns whether {@code other} is a record of the same job. */
    public boolean isSameJob(Submission other) {
        return scheduler.equals(other.scheduler) && job.equals(other.job);
    }
}
