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
 * @param found by what the job was found, where nobody knew that it was submitted; then {@code indices} holds one trial
 * @param at when the scheduler was asked to take it; empty where nobody wrote that down
 */
@Api(Api.Status.STABLE)
public record Submission(
        String scheduler,
        JobId job,
        List<Integer> indices,
        TaskNumbers numbers,
        Optional<Found> found,
        Optional<Instant> at) {

    /**
     * The mark by which a job was found that nobody knew of. Immutable.
     *
     * @param attempt which attempt of the trial it took
     * @param task by which of its tasks
     */
    public record Found(int attempt, int task) {}

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when tasks are numbered densely and the trials do not ascend, or when a job that was found has
     *     not one trial
     */
    public Submission {
        indices = List.copyOf(indices);
        if (found.isPresent() && indices.size() != 1) {
            throw new IllegalArgumentException("a job is found by one trial, not by " + indices.size());
        }
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
        this(scheduler, job, indices, numbers, Optional.empty(), at);
    }

    /**
     * Returns the task that runs trial {@code index}.
     *
     * @throws IllegalArgumentException when tasks are numbered densely and none runs it
     */
    public TaskId task(int index) {
        if (found.isPresent()) {
            return new TaskId(job, found.get().task());
        }
        if (numbers == TaskNumbers.TRIAL) {
            return new TaskId(job, index);
        }
        int number = Collections.binarySearch(indices, index);
        if (number < 0) {
            throw new IllegalArgumentException("job " + job + " does not run trial " + index);
        }
        return new TaskId(job, number);
    }

    /** Returns which attempt of each of its trials this is, when there were {@code before} others of that trial on record before it. */
    public int attempt(int before) {
        return found.map(mark -> Math.max(mark.attempt(), before)).orElse(before + 1);
    }

    /** Returns whether {@code other} is a record of the same job. */
    public boolean isSameJob(Submission other) {
        return scheduler.equals(other.scheduler) && job.equals(other.job);
    }
}
