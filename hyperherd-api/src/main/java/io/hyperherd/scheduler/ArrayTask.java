package io.hyperherd.scheduler;

/**
 * One task of an {@link ArrayJob}. Immutable.
 *
 * @param index the trial's index, which is the task number unless the job's tasks are numbered densely
 * @param name the trial's experiment name; may be empty
 * @param overrides the override string, the launcher's one argument, to be delivered byte for byte
 * @param parameters one line of JSON with the trial's parameters and extras, for {@code HYPERHERD_PARAMS}
 */
public record ArrayTask(int index, String name, String overrides, String parameters) {}
