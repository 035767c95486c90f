package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/**
 * One task of an {@link ArrayJob}. Immutable.
 *
 * @param index the trial's index, which is the task number unless the job's tasks are numbered densely
 * @param name the trial's experiment name; may be empty
 * @param overrides the override string, the launcher's one argument, to be delivered byte for byte
 * @param parameters one line of JSON with the trial's parameters and extras, for {@code HYPERHERD_PARAMS}
 * @param attempt which attempt to run the trial this is, 1 for the first; of several jobs with one attempt only one runs it
 */
@Api(Api.Status.STABLE)
public record ArrayTask(int index, String name, String overrides, String parameters, int attempt) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when {@code attempt} is less than 1
     */
    public ArrayTask {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + attempt);
        }
    }

    /** Creates the task of a trial's first attempt. */
    public ArrayTask(int index, String name, String overrides, String parameters) {
        this(index, name, overrides, parameters, 1);
    }

    /** Returns this task as attempt {@code number}. */
    public ArrayTask inAttempt(int number) {
        return new ArrayTask(index, name, overrides, parameters, number);
    }
}
