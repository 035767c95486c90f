package io.hyperherd.core.packing;

import io.hyperherd.scheduler.TaskNumbers;
import java.util.List;

/**
 * One array job. Immutable.
 *
 * @param indices its trials, ascending, at least one
 * @param numbers how its tasks are numbered
 * @param scriptBytes the size of its script; where tasks are numbered densely, of the part that the number of tasks does not change
 */
public record Crate(List<Integer> indices, TaskNumbers numbers, long scriptBytes) {

    /** Copies the list. */
    public Crate {
        indices = List.copyOf(indices);
    }

    /** Returns the largest task number. */
    public int largestNumber() {
        return numbers == TaskNumbers.TRIAL ? indices.get(indices.size() - 1) : indices.size() - 1;
    }
}
