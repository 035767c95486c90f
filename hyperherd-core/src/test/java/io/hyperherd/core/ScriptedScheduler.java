package io.hyperherd.core;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A scheduler whose answers a test decides: faults that the real ones show too seldom to wait for. What it does when nothing goes wrong
 * is held to the same contract as the real ones elsewhere.
 */
final class ScriptedScheduler implements Scheduler, SchedulerProvider {

    private final String name;
    private final int preference;
    private final Map<JobTag, JobId> held = new HashMap<>();
    private final Map<TaskId, TaskState> states = new HashMap<>();
    final List<ArrayJob> submitted = new ArrayList<>();
    boolean available = true;
    boolean silent;
    Function<ArrayJob, SubmitOutcome> onSubmit = this::accept;
    Function<TaskId, CancelOutcome> onCancel = task -> new CancelOutcome.Cancelled();
    List<Finding> findings = List.of();
    Supplier<Limits> limits = () -> Limits.NONE;

    ScriptedScheduler(String name, int preference) {
        this.name = name;
        this.preference = preference;
    }

    SubmitOutcome accept(ArrayJob job) {
        JobId id = new JobId(Integer.toString(1000 + submitted.size()));
        submitted.add(job);
        held.put(job.tag(), id);
        job.taskNumbers().forEach(number -> states.put(new TaskId(id, number), TaskState.QUEUED));
        return new SubmitOutcome.Accepted(id);
    }

    /** Returns what was answered of the last job. */
    SubmitOutcome accepted() {
        return new SubmitOutcome.Accepted(new JobId(Integer.toString(999 + submitted.size())));
    }

    /** Returns how many tasks all jobs have. */
    int tasks() {
        return states.size();
    }

    /** A task, by its number in its job, reaches {@code state}. */
    void task(ArrayJob job, int number, TaskState state) {
        states.put(new TaskId(new JobId(Integer.toString(1000 + submitted.indexOf(job))), number), state);
    }

    /** Nothing is known any more of any task. */
    void forgetAll() {
        states.clear();
    }

    /** Every task of every job reaches {@code state}. */
    void all(TaskState state) {
        states.replaceAll((task, before) -> state);
    }

    /** Nothing is known any more of this task. */
    void forget(JobId job, int index) {
        states.remove(new TaskId(job, index));
    }

    List<Integer> lastIndices() {
        return submitted.get(submitted.size() - 1).tasks().stream()
                .map(ArrayTask::index)
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofMillis(1);
    }

    @Override
    public boolean isAvailable() {
        return available;
    }

    @Override
    public int preference() {
        return preference;
    }

    @Override
    public Scheduler create(Path stateDirectory) {
        return this;
    }

    @Override
    public List<Finding> preflight(Resources resources) {
        return findings;
    }

    @Override
    public Limits limits() {
        return limits.get();
    }

    @Override
    public SubmitOutcome submit(ArrayJob job) {
        return onSubmit.apply(job);
    }

    @Override
    public Optional<JobId> find(JobTag tag) {
        if (silent) {
            throw new SchedulerException(name + " does not answer");
        }
        return Optional.ofNullable(held.get(tag));
    }

    @Override
    public Observation observe(Collection<JobId> jobs) {
        if (silent) {
            return new Observation(
                    Instant.now(), Map.of(), List.of(new SourceAnswer.Silent("queue", "no answer in 10 s")));
        }
        Map<TaskId, TaskReport> reports = new HashMap<>();
        states.forEach((task, state) -> {
            if (jobs.contains(task.job())) {
                reports.put(task, new TaskReport(state, state.name(), "queue", Optional.empty(), Accounting.NONE));
            }
        });
        return new Observation(Instant.now(), reports, List.of(new SourceAnswer.Answered("queue")));
    }

    @Override
    public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        Map<TaskId, CancelOutcome> outcomes = new HashMap<>();
        for (TaskId task : tasks) {
            CancelOutcome outcome = onCancel.apply(task);
            outcomes.put(task, outcome);
            if (outcome instanceof CancelOutcome.Cancelled) {
                states.put(task, TaskState.CANCELLED);
            }
        }
        return outcomes;
    }
}
