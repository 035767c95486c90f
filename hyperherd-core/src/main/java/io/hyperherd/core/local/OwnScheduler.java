package io.hyperherd.core.local;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The embedded scheduler as a program has it that runs the tasks of its jobs itself, as threads. Jobs are written down as those of
 * {@link LocalScheduler} are, so whoever has only that observes and cancels them too.
 */
final class OwnScheduler implements Scheduler {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final LocalDirectory directory;
    private final LocalScheduler local;
    private final OwnTasks tasks;

    OwnScheduler(LocalDirectory directory, LocalScheduler local, OwnTasks tasks) {
        this.directory = directory;
        this.local = local;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return LocalScheduler.NAME;
    }

    @Override
    public Duration pollInterval() {
        return POLL;
    }

    /** Neither a shell nor a further JVM is needed. */
    @Override
    public List<Finding> preflight(Resources resources) {
        return List.of();
    }

    @Override
    public Limits limits() {
        return local.limits();
    }

    @Override
    public SubmitOutcome submit(ArrayJob job) {
        try {
            Files.createDirectories(directory.root());
            Files.createDirectories(job.logDirectory());
            JobId id = QueueLock.during(
                    directory.queueLock(), PATIENCE, () -> new JobWriter(directory).publishOwn(job, Instant.now()));
            tasks.add(job, id);
            return new SubmitOutcome.Accepted(id);
        } catch (IOException e) {
            throw new SchedulerException("cannot write to " + directory.root() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<JobId> find(JobTag tag) {
        return local.find(tag);
    }

    @Override
    public Observation observe(Collection<JobId> jobs) {
        tasks.settle();
        return local.observe(jobs);
    }

    @Override
    public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> asked) {
        return local.cancel(asked);
    }

    @Override
    public Optional<Waiting> explain(TaskReport report) {
        return local.explain(report);
    }

    @Override
    public List<Path> leftovers(Set<JobId> needed) {
        return local.leftovers(needed);
    }
}
