package io.hyperherd.lifecycle;

import io.hyperherd.scheduler.Accounting;
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
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scheduler written elsewhere: it says of each of ten tasks that it is done, and does nothing. */
public final class InstantScheduler implements Scheduler, SchedulerProvider {

    private static final JobId JOB = new JobId("7");
    private static final int TASKS = 10;

    @Override
    public String name() {
        return "instant";
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public int preference() {
        return -1;
    }

    @Override
    public Scheduler create(Path stateDirectory) {
        return this;
    }

    @Override
    public List<Finding> preflight(Resources resources) {
        return List.of();
    }

    @Override
    public Limits limits() {
        return Limits.NONE;
    }

    @Override
    public SubmitOutcome submit(ArrayJob job) {
        return new SubmitOutcome.Accepted(JOB);
    }

    @Override
    public Optional<JobId> find(JobTag tag) {
        return Optional.empty();
    }

    @Override
    public Observation observe(Collection<JobId> jobs) {
        Map<TaskId, TaskReport> reports = new HashMap<>();
        for (int index = 0; index < TASKS; index++) {
            reports.put(
                    new TaskId(JOB, index),
                    new TaskReport(TaskState.COMPLETED, "DONE", "instant", Optional.empty(), Accounting.NONE));
        }
        return new Observation(Instant.now(), reports, List.of(new SourceAnswer.Answered("instant")));
    }

    @Override
    public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        Map<TaskId, CancelOutcome> outcomes = new HashMap<>();
        tasks.forEach(task -> outcomes.put(task, new CancelOutcome.AlreadyOver()));
        return outcomes;
    }
}
