package io.hyperherd;

import io.hyperherd.stability.Api;

/**
 * Stops trials early that do worse than others by a metric they stream. Immutable. Nothing is checked here: {@link SweepBuilder#build}
 * does it.
 *
 * @param metric the streamed metric that is compared
 * @param direction which end of it is better
 * @param minSteps the step of the first comparison, at least 1
 * @param budget the step at which a trial is done, at least {@code minSteps}
 * @param eta of how many trials one goes on, at least 2
 * @param mode when trials are compared
 */
@Api(Api.Status.EVOLVING)
public record SuccessiveHalving(String metric, Direction direction, int minSteps, int budget, int eta, Mode mode) {

    /** Which fraction goes on unless told otherwise; one of how many: {@code 2}. */
    public static final int DEFAULT_ETA = 2;

    /** Returns successive halving with {@link #DEFAULT_ETA}; the mode is {@code SYNC}. */
    public static SuccessiveHalving of(String metric, Direction direction, int minSteps, int budget) {
        return new SuccessiveHalving(metric, direction, minSteps, budget, DEFAULT_ETA, Mode.SYNC);
    }

    /** Returns this with another fraction of trials that go on: one of {@code trials}. */
    public SuccessiveHalving withEta(int trials) {
        return new SuccessiveHalving(metric, direction, minSteps, budget, trials, mode);
    }

    /** Returns this in another mode. */
    public SuccessiveHalving withMode(Mode other) {
        return new SuccessiveHalving(metric, direction, minSteps, budget, eta, other);
    }

    /** Which end of a metric is better. */
    public enum Direction {
        /** The smallest, as of a loss. */
        MIN,
        /** The largest, as of an accuracy. */
        MAX
    }

    /** When trials are compared. */
    public enum Mode {
        /** Once all have reached the step. */
        SYNC,
        /** Whenever one has reached it, with those that have. */
        ASHA
    }
}
