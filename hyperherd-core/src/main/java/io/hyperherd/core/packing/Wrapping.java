package io.hyperherd.core.packing;

/**
 * What every job of a sweep takes besides its trials. Immutable.
 *
 * @param scriptBytes the size of a job script without trials and without its list of task numbers
 * @param specLength what follows the list of task numbers: the cap on tasks that run at once
 */
public record Wrapping(long scriptBytes, int specLength) {}
