package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something that happened in a sweep, as two looks at it tell; see {@link SweepRun#events}. Immutable. The list is complete:
 * {@link #tell} reaches a method for each.
 */
@Api(Api.Status.EVOLVING)
public sealed interface SweepEvent {

    /** When it was seen, which may be later than it happened. */
    Instant at();

    /** Calls the method of {@code listener} for this event. */
    void tell(SweepListener listener);

    /**
     * The trials follow an edited definition, or are there for the first time.
     *
     * @param change what became of which trials
     */
    record Reconciled(Instant at, Reconciliation change) implements SweepEvent {
        @Override
        public void tell(SweepListener listener) {
            listener.onReconciled(this);
        }
    }

    /**
     * The scheduler has taken a job.
     *
     * @param job its number
     * @param trials the indices of its trials, ascending
     */
    record Submitted(Instant at, JobId job, List<Integer> trials) implements SweepEvent {
        /** Copies the list. */
        public Submitted {
            trials = List.copyOf(trials);
        }

        @Override
        public void tell(SweepListener listener) {
            listener.onSubmitted(this);
        }
    }

    /** A trial runs, or did between two looks. */
    record Started(Instant at, Trial trial) implements SweepEvent {
        @Override
        public void tell(SweepListener listener) {
            listener.onStarted(this);
        }
    }

    /**
     * A trial has logged a metric.
     *
     * @param trial the trial's index
     * @param metric the metric's name
     * @param step the step of a metric that is streamed; empty of a final one
     * @param value the value
     */
    record MetricLogged(Instant at, int trial, String metric, OptionalLong step, Value value) implements SweepEvent {
        @Override
        public void tell(SweepListener listener) {
            listener.onMetricLogged(this);
        }
    }

    /** A trial has failed. */
    record Failed(Instant at, Trial trial, FailureCause cause) implements SweepEvent {
        @Override
        public void tell(SweepListener listener) {
            listener.onFailed(this);
        }
    }

    /** A trial has ended otherwise: its status says whether it is completed, cancelled, pruned or paused. */
    record Finished(Instant at, Trial trial) implements SweepEvent {
        @Override
        public void tell(SweepListener listener) {
            listener.onFinished(this);
        }
    }
}
