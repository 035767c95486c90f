package io.hyperherd;

import io.hyperherd.stability.Api;

/**
 * Is told what happens in a sweep; see {@link SweepRun#listen}. Every method does nothing unless overridden. They are called one after
 * the other, by one thread that is not the caller's.
 */
@Api(Api.Status.EVOLVING)
public interface SweepListener {

    /** The trials follow an edited definition, or are there for the first time. */
    default void onReconciled(SweepEvent.Reconciled event) {}

    /** The scheduler has taken a job. */
    default void onSubmitted(SweepEvent.Submitted event) {}

    /** A trial runs. */
    default void onStarted(SweepEvent.Started event) {}

    /** A trial has logged a metric. */
    default void onMetricLogged(SweepEvent.MetricLogged event) {}

    /** A trial has failed. */
    default void onFailed(SweepEvent.Failed event) {}

    /** A trial has ended otherwise. */
    default void onFinished(SweepEvent.Finished event) {}

    /** No trial is live any more: there is nothing more to tell. */
    default void onSettled() {}

    /** The sweep cannot be looked at any more; there is nothing more to tell. */
    default void onTrouble(Throwable trouble) {}
}
