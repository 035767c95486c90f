package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskNumbers;
import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Optional;

/**
 * An attempt to run a trial, as job scripts marked it in the workspace. Immutable.
 *
 * @param number 1 for the first
 * @param owner who took it, or its newest run; empty when nobody has
 * @param end how its newest run ended; empty when it has not, or could not write that down
 * @param closed whether no job begins it, or a further run of it, any more, since the next attempt was about to be submitted
 */
@Api(Api.Status.STABLE)
public record Attempt(int number, Optional<Owner> owner, Optional<AttemptEnd> end, boolean closed) {

    /**
     * Returns what can be put on record of the job that took the attempt: that it runs trial {@code index}; of its other tasks nobody
     * knows. Empty when nobody took it.
     */
    public Optional<Submission> submission(int index) {
        return owner.map(has -> new Submission(
                has.scheduler(),
                has.job(),
                List.of(index),
                TaskNumbers.TRIAL,
                Optional.of(new Submission.Found(number, has.task())),
                Optional.empty()));
    }

    /**
     * Who took an attempt: no other job runs it.
     *
     * @param scheduler the scheduler's name
     * @param job the array job
     * @param restart how often the scheduler had queued the task again before it took the attempt, or its newest run
     * @param task the number of the task in that job
     */
    public record Owner(String scheduler, JobId job, int restart, int task) {}
}
