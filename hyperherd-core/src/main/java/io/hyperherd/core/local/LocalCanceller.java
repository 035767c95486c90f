package io.hyperherd.core.local;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Cancels tasks: one that waits is taken so that it never runs, one that runs is ended with all its processes. */
final class LocalCanceller {

    /** The kernel ends a killed process at once, unless a device holds it. */
    private static final Duration PATIENCE = Ending.GRACE.plusSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final LocalDirectory directory;
    private final Map<TaskId, CancelOutcome> outcomes = new HashMap<>();
    private final Map<TaskId, Ending> endings = new HashMap<>();
    private final Map<JobId, JobPlan> plans = new HashMap<>();

    LocalCanceller(LocalDirectory directory) {
        this.directory = directory;
    }

    /** Cancels {@code tasks} and returns when they are gone. Call it once. */
    Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        tasks.forEach(task -> attempt(task, () -> begin(task)));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!endings.isEmpty() && Instant.now().isBefore(deadline)) {
            endings.entrySet().removeIf(entry -> {
                boolean gone = entry.getValue().step(Instant.now());
                if (gone) {
                    attempt(entry.getKey(), () -> gone(entry.getKey()));
                }
                return gone;
            });
            if (!endings.isEmpty()) {
                Pause.of(PAUSE);
            }
        }
        endings.keySet()
                .forEach(task -> outcomes.put(
                        task, new CancelOutcome.Refused("its processes do not end, not even killed; look with ps")));
        return Map.copyOf(outcomes);
    }

    private interface Step {
        CancelOutcome take() throws IOException;
    }

    private void attempt(TaskId task, Step step) {
        try {
            outcomes.put(task, step.take());
        } catch (IOException e) {
            outcomes.put(task, new CancelOutcome.Refused("cannot read or write its files: " + e.getMessage()));
        }
    }

    private CancelOutcome begin(TaskId id) throws IOException {
        JobDirectory job = directory.job(id.job());
        Optional<JobPlan> plan = plan(job);
        if (plan.isEmpty() || Collections.binarySearch(plan.get().indices(), id.index()) < 0) {
            return new CancelOutcome.Refused("the local scheduler of this workspace has no task " + id);
        }
        if (!plan.get().host().equals(directory.machine().host())) {
            return new CancelOutcome.Refused(
                    "it runs on the machine " + plan.get().host() + "; stop it there");
        }
        Instant now = Instant.now();
        if (job.withdraw(id.index(), new Claim.Withdrawn(Claim.Why.CANCELLED, now, Optional.empty()))) {
            return new CancelOutcome.Cancelled();
        }
        TaskRecord task = job.read(id.index());
        Optional<Claim.Started> started = task.started();
        if (started.isEmpty()
                || task.end().isPresent()
                || !started.get().boot().equals(directory.machine().boot())) {
            return new CancelOutcome.AlreadyOver();
        }
        Ending ending = new Ending(started.get().process(), plan.get().marker(id.index()), now.plus(Ending.GRACE));
        if (ending.isIdle()) {
            return new CancelOutcome.AlreadyOver();
        }
        job.sentence(id.index(), new Verdict(TaskState.CANCELLED, now));
        endings.put(id, ending);
        return new CancelOutcome.Cancelled();
    }

    private Optional<JobPlan> plan(JobDirectory job) throws IOException {
        JobPlan known = plans.get(job.job());
        Optional<JobPlan> plan = known == null ? job.plan() : Optional.of(known);
        plan.ifPresent(p -> plans.put(job.job(), p));
        return plan;
    }

    /** It may have ended by itself, or been ended for another reason, just before. */
    private CancelOutcome gone(TaskId id) throws IOException {
        TaskRecord task = directory.job(id.job()).read(id.index());
        Optional<Claim.Started> started = task.started();
        boolean cancelled = started.isPresent()
                && new TaskJudge(OptionalLong.empty(), Instant.now())
                                .started(started.get(), task, TaskJudge.Processes.GONE)
                                .state()
                        == TaskState.CANCELLED;
        return cancelled ? new CancelOutcome.Cancelled() : new CancelOutcome.AlreadyOver();
    }
}
