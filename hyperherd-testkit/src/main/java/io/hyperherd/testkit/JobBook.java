package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The jobs of a cluster, in the order taken. The cluster guards it. */
final class JobBook {

    private final String scheduler;
    private final long last;
    private final List<VirtualJob> jobs = new ArrayList<>();
    private final Map<TaskId, VirtualTask> newest = new LinkedHashMap<>();
    private long next;

    JobBook(ClusterTerms terms) {
        scheduler = terms.name();
        next = terms.firstJob();
        last = terms.lastJob();
    }

    /** Numbers begin at {@code number} from now on. */
    void continueAt(long number) {
        next = number;
    }

    VirtualJob take(ArrayJob job, Instant now) {
        VirtualJob taken = new VirtualJob(freeNumber(), job, scheduler, now);
        jobs.add(taken);
        taken.tasks().forEach(task -> newest.put(task.id(), task));
        return taken;
    }

    private JobId freeNumber() {
        while (true) {
            JobId candidate = new JobId(Long.toString(next));
            next = next >= last ? 1 : next + 1;
            if (jobs.stream().noneMatch(job -> job.id().equals(candidate) && job.isLive())) {
                return candidate;
            }
        }
    }

    Stream<VirtualTask> tasks() {
        return jobs.stream().flatMap(job -> job.tasks().stream());
    }

    List<VirtualJob> jobs() {
        return jobs;
    }

    /** Returns the task of that number; of two, the newer. */
    Optional<VirtualTask> task(TaskId id) {
        return Optional.ofNullable(newest.get(id));
    }

    /** Returns the tasks of that number; of two with one number, the newer. */
    Stream<VirtualTask> tasks(JobId job) {
        return newest.values().stream().filter(task -> task.id().job().equals(job));
    }

    Optional<VirtualJob> tagged(JobTag tag) {
        return jobs.stream().filter(job -> job.asked().tag().equals(tag)).findFirst();
    }
}
