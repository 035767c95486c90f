package io.hyperherd.core.machine;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SchedulerProvider;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scheduler whose calls are deeds of the process that makes them. */
record MortalScheduler(SchedulerProvider provider, Scheduler scheduler, Fate fate, Engineering engineering)
        implements Scheduler, SchedulerProvider {

    /** What the deed of submitting a job begins with; its tag follows. */
    static final String SUBMIT = "submit ";

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public boolean isAvailable() {
        return provider.isAvailable();
    }

    @Override
    public int preference() {
        return provider.preference();
    }

    @Override
    public Scheduler create(Path stateDirectory) {
        return this;
    }

    @Override
    public List<Finding> preflight(Resources resources) {
        return scheduler.preflight(resources);
    }

    @Override
    public Limits limits() {
        return scheduler.limits();
    }

    @Override
    public SubmitOutcome submit(ArrayJob job) {
        fate.deed(SUBMIT + job.tag());
        return scheduler.submit(
                in(engineering.claims() ? WatchedPath.real(job.workspace()) : Path.of("/nowhere"), job));
    }

    /** What scripts do is no deed of the process that submits them; and scripts that find no workspace claim and record nothing. */
    private static ArrayJob in(Path workspace, ArrayJob job) {
        return new ArrayJob(
                job.tag(),
                job.sweepName(),
                workspace,
                job.launcher(),
                job.resources(),
                job.maxConcurrent(),
                job.tasks(),
                job.environment(),
                job.numbers(),
                job.after());
    }

    @Override
    public Optional<JobId> find(JobTag tag) {
        fate.deed("find");
        return engineering.looks() ? scheduler.find(tag) : Optional.empty();
    }

    @Override
    public Observation observe(Collection<JobId> jobs) {
        fate.deed("observe");
        return scheduler.observe(jobs);
    }

    @Override
    public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        fate.deed("cancel");
        return scheduler.cancel(tasks);
    }
}
