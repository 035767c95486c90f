package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** One job that the cluster took. The cluster guards it. */
final class VirtualJob {

    private final JobId id;
    private final ArrayJob asked;
    private final String scheduler;
    private final List<VirtualTask> tasks;

    VirtualJob(JobId id, ArrayJob asked, String scheduler, Instant now) {
        this.scheduler = scheduler;
        this.id = id;
        this.asked = asked;
        List<Integer> numbers = asked.taskNumbers();
        tasks = IntStream.range(0, numbers.size())
                .mapToObj(
                        i -> new VirtualTask(this, numbers.get(i), asked.tasks().get(i), now))
                .toList();
    }

    JobId id() {
        return id;
    }

    String scheduler() {
        return scheduler;
    }

    ArrayJob asked() {
        return asked;
    }

    List<VirtualTask> tasks() {
        return tasks;
    }

    boolean isLive() {
        return tasks.stream().anyMatch(VirtualTask::isLive);
    }

    /** Returns whether the cluster still knows any of its tasks. */
    boolean isListed() {
        return tasks.stream().anyMatch(task -> task.truth().trace() == TaskTruth.Trace.KNOWN);
    }

    /** Returns whether the job's own cap lets one more task run. */
    boolean mayRunOneMore() {
        long running =
                tasks.stream().filter(t -> t.state() == TaskState.RUNNING).count();
        return asked.maxConcurrent().isEmpty()
                || running < asked.maxConcurrent().getAsInt();
    }
}
