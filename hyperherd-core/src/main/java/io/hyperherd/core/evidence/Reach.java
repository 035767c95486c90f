package io.hyperherd.core.evidence;

/**
 * How far a trial is known to have come: in which attempt, after how many restarts of it, and how far in that. Immutable.
 *
 * @param attempt which attempt, 1 for the first
 * @param restart how often the scheduler queued it again; 0 also where nobody says
 * @param phase how far
 */
public record Reach(int attempt, int restart, Phase phase) implements Comparable<Reach> {

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
        if (attempt != other.attempt) {
            return Integer.compare(attempt, other.attempt);
        }
        return restart != other.restart ? Integer.compare(restart, other.restart) : phase.compareTo(other.phase);
    }
}
