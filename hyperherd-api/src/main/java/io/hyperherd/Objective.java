package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.Map;

/**
 * What a trial does that runs in the program which holds the sweep; see {@link SweepBuilder#objective}. Several threads call it at once,
 * each for a trial of its own.
 */
@FunctionalInterface
@Api(Api.Status.EVOLVING)
public interface Objective {

    /**
     * Does the work of one trial and returns its final metrics, which may be none. They are recorded as
     * {@link TrialContext#logResult(String, double)} does, integers as integers.
     *
     * <p>Whatever it throws makes the trial failed, with the stack trace in its log of errors. A trial that is stopped, or reaches its time
     * limit, is interrupted: an objective that runs for long should heed {@link Thread#interrupted()} now and then. One that was
     * interrupted is cancelled.
     *
     * @param trial its parameters, and where it logs metrics step by step
     */
    Map<String, ? extends Number> run(TrialContext trial) throws Exception;
}
