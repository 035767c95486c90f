package io.hyperherd.slurm;

import io.hyperherd.scheduler.Limits;

/**
 * The size of a job that sbatch refused, against the limits of the cluster. Immutable.
 *
 * @param tasks how many tasks it has
 * @param largestIndex its largest task number
 * @param scriptBytes the size of its script
 * @param limits what the cluster takes
 */
record Submitted(int tasks, int largestIndex, long scriptBytes, Limits limits) {

    /** Returns whether the number of tasks, and not the largest index, breaks a limit. */
    boolean tooMany() {
        boolean indexFits = limits.maxIndex().isPresent()
                && largestIndex <= limits.maxIndex().getAsInt();
        return indexFits
                && limits.maxTasks().isPresent()
                && tasks > limits.maxTasks().getAsInt();
    }

    boolean scriptTooLarge() {
        return limits.maxScriptBytes().isPresent()
                && scriptBytes > limits.maxScriptBytes().getAsLong();
    }
}
