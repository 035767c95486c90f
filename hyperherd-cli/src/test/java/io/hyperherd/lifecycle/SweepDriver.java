package io.hyperherd.lifecycle;

import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;

/** One way to work with a sweep: the library, or the command. */
interface SweepDriver {

    /** Submits, and returns the indices that went. */
    List<Integer> run();

    /** Returns where every trial stands now. */
    Map<Integer, TrialStatus> statuses();

    /** Stops one trial. */
    void stop(int index);

    /** Returns the final metrics of every trial. */
    Map<Integer, Map<String, Value>> results();
}
