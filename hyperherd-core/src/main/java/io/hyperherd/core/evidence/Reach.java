package io.hyperherd.core.evidence;

import java.util.Comparator;

/**
 * How far a trial is known to have come: in which attempt, after how many restarts of it, and how far in that. Immutable.
 *
 * @param attempt which attempt, 1 for the first
 * @param restart how often the scheduler queued it again; 0 also where nobody says
 * @param phase how far
 */
public record Reach(int attempt, int restart, Phase phase) implements Comparable<Reach> {

    private static final Comparator<Reach> ORDER = Comparator.comparingInt(Reach::attempt)
            .thenComparingInt(Reach::restart)
            .thenComparing(Reach::phase);

    /** How far a run is. */
    public enum Phase {
        /** The scheduler took it. */
        SENT,
        /** It waits. */
        WAITING,
        /** It runs. */
        RUNNING,
        /** It is over. */
        ENDED
    }

    @Override
    public int compareTo(Reach other) {
        return ORDER.compare(this, other);
    }
}
