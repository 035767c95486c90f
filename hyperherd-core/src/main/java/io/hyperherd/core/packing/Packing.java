package io.hyperherd.core.packing;

import java.util.List;
import java.util.Optional;

/**
 * How trials are cut into array jobs. Immutable.
 *
 * @param crates the jobs to submit now, their trials ascending from one to the next
 * @param waiting the trials that have to wait, ascending
 * @param obstacle why they have to; empty when none has
 */
public record Packing(List<Crate> crates, List<Integer> waiting, Optional<Obstacle> obstacle) {

    /** Copies the lists. */
    public Packing {
        crates = List.copyOf(crates);
        waiting = List.copyOf(waiting);
    }

    /** Why trials are not submitted now. */
    public enum Obstacle {
        /** The cluster, or the user's share of it, holds as many jobs as it may. */
        NO_ROOM,
        /** The cluster takes no array jobs at all. */
        NO_ARRAYS
    }
}
