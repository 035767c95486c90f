package io.hyperherd.testkit;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the two sources of a cluster list of a task. The queue knows everything at once and forgets what has ended; the accounting is late
 * and forgets nothing.
 */
record Rows(ClusterTerms terms) {

    static final String QUEUE = "queue";
    static final String ACCOUNTING = "accounting";

    Optional<TaskReport> inQueue(TaskTruth truth, Instant at) {
        if (truth.trace() != TaskTruth.Trace.KNOWN) {
            return Optional.empty();
        }
        return truth.stateAt(at)
                .filter(state ->
                        isLive(state) || at.isBefore(endBefore(truth, at).plus(terms.queueMemory())))
                .map(state -> report(QUEUE, truth, at, Accounting.NONE));
    }

    Optional<TaskReport> inAccounting(TaskTruth truth, Instant at) {
        if (truth.trace() != TaskTruth.Trace.KNOWN
                || at.isBefore(truth.submitted().plus(terms.accountingDelay()))) {
            return Optional.empty();
        }
        Instant told = at.minus(terms.endDelay());
        TaskState state = truth.stateAt(told).orElse(TaskState.QUEUED);
        return Optional.of(report(ACCOUNTING, truth, told, accounting(truth, state, told)));
    }

    private static boolean isLive(TaskState state) {
        return state == TaskState.QUEUED || state == TaskState.RUNNING;
    }

    private static Instant endBefore(TaskTruth truth, Instant at) {
        return truth.moments().stream()
                .map(TaskMoment::at)
                .filter(moment -> !moment.isAfter(at))
                .reduce((earlier, later) -> later)
                .orElse(at);
    }

    /** Without the time of its submission: the clock here is not the one that an engine writes submissions down by. */
    private static TaskReport report(String source, TaskTruth truth, Instant at, Accounting accounting) {
        TaskState state = truth.stateAt(at).orElse(TaskState.QUEUED);
        long queued = truth.moments().stream()
                .filter(moment ->
                        moment.state() == TaskState.QUEUED && !moment.at().isAfter(at))
                .count();
        return new TaskReport(
                state,
                state.name(),
                source,
                Optional.empty(),
                accounting,
                OptionalInt.of((int) Math.max(0, queued - 1)),
                Optional.empty());
    }

    private static Accounting accounting(TaskTruth truth, TaskState state, Instant at) {
        Optional<Instant> start =
                truth.launches().stream().filter(launch -> !launch.isAfter(at)).reduce((a, b) -> b);
        if (start.isEmpty()) {
            return Accounting.NONE;
        }
        Instant end = isLive(state) ? at : endBefore(truth, at);
        return new Accounting(
                Optional.of(Elapsed.of(Duration.between(start.get(), end))),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                isLive(state) ? OptionalInt.empty() : truth.exitCode(),
                OptionalInt.empty());
    }
}
