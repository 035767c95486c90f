package io.hyperherd.slurm;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes one report of what the queue and the accounting say of a task. The queue is the controller's own memory, the accounting lags up
 * to five seconds behind it (SLURM 22.05): where the queue lists a task, its state counts, and where it does not, the accounting's.
 */
final class Merge {

    private Merge() {}

    static Map<TaskId, TaskReport> of(Map<TaskId, TaskReport> queue, Map<TaskId, TaskReport> accounts) {
        Map<TaskId, TaskReport> merged = new HashMap<>(accounts);
        queue.forEach((task, listed) -> merged.merge(task, listed, (accounted, ignored) -> both(listed, accounted)));
        return merged;
    }

    private static TaskReport both(TaskReport listed, TaskReport accounted) {
        if (!Liveness.isOver(listed.state()) && Liveness.isOver(accounted.state())) {
            // The accounting speaks of an earlier run of a task that was queued again, or is ahead by an instant.
            return listed;
        }
        return new TaskReport(
                listed.state(),
                listed.word(),
                listed.source(),
                listed.reason().or(accounted::reason),
                both(listed.accounting(), accounted.accounting()),
                listed.restarts().isPresent() ? listed.restarts() : accounted.restarts(),
                listed.submitted().or(accounted::submitted));
    }

    private static Accounting both(Accounting listed, Accounting accounted) {
        return new Accounting(
                accounted.elapsed().or(listed::elapsed),
                accounted.maxRssBytes(),
                accounted.aveRssBytes(),
                accounted.requestedBytes(),
                accounted.exitCode(),
                accounted.signal(),
                listed.timeLimit().or(accounted::timeLimit));
    }
}
