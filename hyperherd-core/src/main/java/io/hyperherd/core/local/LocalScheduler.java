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
import io.hyperherd.scheduler.TaskState;
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
 * The embedded scheduler. At most as many tasks run at once as this machine has cores for, over all jobs of the workspace, and no more of
 * a job than its own cap; in the order of jobs, then of indices. Trials outlive whoever submitted them.
 *
 * <p>A task runs in a session of its own. When its launcher ends, whatever that had left running is killed, as SLURM does. A task past its
 * time limit gets SIGTERM and five seconds later SIGKILL, one past its memory limit (the sum of the resident memory of its processes, looked at
 * five times a second) likewise. A signal shows as SLURM shows it for a batch script: exit code 128 + signal.
 */
public final class LocalScheduler implements Scheduler {

    /** What {@code scheduler:} in a sweep's YAML chooses it by. */
    public static final String NAME = "local";

    /** Longer than a submission waits for a supervisor. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalDirectory directory;

    /**
     * Returns the scheduler of one workspace.
     *
     * @param stateDirectory its {@code .hyperherd} directory, which may not exist yet
     */
    public LocalScheduler(Path stateDirectory) {
        this.directory = new LocalDirectory(stateDirectory.toAbsolutePath().resolve("local"), Machine.here());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public List<Finding> preflight(Resources resources) {
        return LocalPreflight.look(resources);
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public SubmitOutcome submit(ArrayJob job) {
        try {
            Files.createDirectories(directory.root());
            Files.createDirectories(job.logDirectory());
            return QueueLock.during(directory.queueLock(), PATIENCE, () -> handOver(job));
        } catch (IOException e) {
            throw new SchedulerException("cannot write to " + directory.root() + ": " + e.getMessage(), e);
        }
    }

    private SubmitOutcome handOver(ArrayJob job) throws IOException {
        try {
            new SupervisorLauncher(directory).ensureSupervisor();
        } catch (SchedulerException e) {
            return new SubmitOutcome.Refused(SubmitOutcome.Cause.OTHER, e.getMessage());
        }
        return new SubmitOutcome.Accepted(new JobWriter(directory).publish(job, Instant.now()));
    }

    @Override
    public Optional<JobId> find(JobTag tag) {
        try {
            for (JobDirectory job : directory.jobs()) {
                if (job.plan().filter(plan -> plan.tag().equals(tag)).isPresent()) {
                    return Optional.of(job.job());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new SchedulerException("cannot read " + directory.root() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Observation observe(Collection<JobId> jobs) {
        return new LocalObserver(directory).observe(jobs, Instant.now());
    }

    @Override
    public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        return new LocalCanceller(directory).cancel(tasks);
    }

    @Override
    public Optional<Waiting> explain(TaskReport report) {
        return report.state() == TaskState.QUEUED
                ? Optional.of(new Waiting(
                        Waiting.Outlook.CLEARS,
                        "the CPUs of this machine are given out to other trials, or as many trials run as are allowed at once",
                        "nothing: it starts by itself when another trial ends"))
                : Optional.empty();
    }

    @Override
    public List<Path> leftovers(Set<JobId> needed) {
        try {
            return new LocalLeftovers(directory).list(needed, Instant.now());
        } catch (IOException e) {
            throw new SchedulerException("cannot read " + directory.root() + ": " + e.getMessage(), e);
        }
    }
}
