package io.hyperherd.testkit;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One look at the tasks of a cluster, through a fault or none. */
record View(VirtualCluster cluster, Optional<ObserveFault> fault) {

    private static final Duration AGE_OF_STALE_ROWS = Duration.ofMinutes(2);

    Observation of(Collection<JobId> jobs) {
        Map<TaskId, TaskReport> reports = new LinkedHashMap<>();
        jobs.stream()
                .distinct()
                .flatMap(job -> cluster.tasksOf(job).stream())
                .forEach(truth -> report(truth).ifPresent(report -> reports.put(truth.id(), report)));
        return new Observation(
                cluster.now(),
                reports,
                List.of(
                        answer(Rows.QUEUE, ObserveFault.QUEUE_SILENT),
                        answer(Rows.ACCOUNTING, ObserveFault.ACCOUNTING_SILENT)));
    }

    private SourceAnswer answer(String source, ObserveFault silence) {
        return meets(silence) || meets(ObserveFault.SILENT)
                ? new SourceAnswer.Silent(source, "no answer in 10 s")
                : new SourceAnswer.Answered(source);
    }

    private boolean meets(ObserveFault one) {
        return fault.equals(Optional.of(one));
    }

    /** As on SLURM the queue comes first, and the accounting tells of what the queue has forgotten. */
    private Optional<TaskReport> report(TaskTruth truth) {
        if (meets(ObserveFault.SILENT) || meets(ObserveFault.EMPTY)) {
            return Optional.empty();
        }
        if (meets(ObserveFault.TRUNCATED) && cluster.faults().takesRow()) {
            return Optional.empty();
        }
        Rows rows = new Rows(cluster.terms());
        Instant at = meets(ObserveFault.STALE) ? cluster.now().minus(AGE_OF_STALE_ROWS) : cluster.now();
        Optional<TaskReport> queue = meets(ObserveFault.QUEUE_SILENT) ? Optional.empty() : rows.inQueue(truth, at);
        Optional<TaskReport> accounting =
                meets(ObserveFault.ACCOUNTING_SILENT) ? Optional.empty() : rows.inAccounting(truth, at);
        Optional<TaskReport> report =
                queue.map(row -> withAccounting(row, accounting)).or(() -> accounting);
        return meets(ObserveFault.GARBAGE) && cluster.faults().takesRow() ? report.map(View::garbled) : report;
    }

    private static TaskReport withAccounting(TaskReport queue, Optional<TaskReport> accounting) {
        return accounting
                .filter(row -> row.state() == queue.state())
                .map(row -> new TaskReport(
                        queue.state(),
                        queue.word(),
                        queue.source(),
                        queue.reason(),
                        row.accounting(),
                        queue.restarts(),
                        queue.submitted()))
                .orElse(queue);
    }

    private static TaskReport garbled(TaskReport report) {
        return new TaskReport(
                TaskState.UNKNOWN,
                "~\u0000PE",
                report.source(),
                Optional.empty(),
                report.accounting(),
                report.restarts(),
                report.submitted());
    }
}
