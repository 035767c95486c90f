package io.hyperherd.monitor.rule;

import java.util.List;

/**
 * A trial that failed, and of what. Immutable.
 *
 * @param index the trial
 * @param job the job in which it failed
 * @param kind of what
 * @param told what that rests on, in words
 * @param stderr the end of its standard error since it last began
 */
record Failure(int index, String job, Kind kind, String told, List<String> stderr) {

    /** Copies the list. */
    Failure {
        stderr = List.copyOf(stderr);
    }

    /** What a trial fails of; each kind has a remedy of its own. */
    enum Kind {
        /** It needed more memory than it may have. */
        MEMORY,
        /** It needed more time. */
        TIME,
        /** It was lost with a machine, or pushed aside. */
        INFRASTRUCTURE,
        /** It needed more memory of the graphics processor, which nobody can raise. */
        GPU_MEMORY,
        /** Something in it. */
        OWN
    }
}
