package io.hyperherd.core.local;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Cancels tasks: one that waits is taken so that it never runs, one that runs is ended with all its processes. */
final class LocalCanceller {

    /** The kernel ends a killed process at once, unless a device holds it. */
    private static final Duration PATIENCE = Ending.GRACE.plusSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final LocalDirectory directory;
    private final Map<TaskId, CancelOutcome> outcomes = new HashMap<>();
    private final Map<TaskId, Departure> departures = new HashMap<>();

    LocalCanceller(LocalDirectory directory) {
        this.directory = directory;
    }

    /** Cancels {@code tasks} and returns when they are gone. Call it once. */
    Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        Map<JobId, List<TaskId>> byJob = new LinkedHashMap<>();
        tasks.forEach(task ->
                byJob.computeIfAbsent(task.job(), job -> new ArrayList<>()).add(task));
        byJob.forEach(this::begin);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!departures.isEmpty() && Instant.now().isBefore(deadline)) {
            departures.entrySet().removeIf(entry -> {
                boolean gone = entry.getValue().isOver();
                if (gone) {
                    attempt(entry.getKey(), () -> gone(entry.getKey()));
                }
                return gone;
            });
            if (!departures.isEmpty()) {
                Pause.of(PAUSE);
            }
        }
        departures.forEach((task, departure) -> outcomes.put(task, new CancelOutcome.Refused(departure.delay())));
        return Map.copyOf(outcomes);
    }

    /** A task that has been sentenced and is to go. */
    private interface Departure {

        /** Does what is due for it, and returns whether it has gone. */
        boolean isOver();

        /** Returns why it has not gone yet. */
        String delay();
    }

    private record OfProcesses(Ending ending) implements Departure {
        @Override
        public boolean isOver() {
            return ending.step(Instant.now());
        }

        @Override
        public String delay() {
            return "its processes do not end, not even killed; look with ps";
        }
    }

    /** The process that runs it looks for verdicts, and interrupts the thread. */
    private record OfThread(JobDirectory job, JobPlan plan, Machine machine, int index) implements Departure {
        @Override
        public boolean isOver() {
            try {
                return job.read(index).end().isPresent() || !plan.isCarriedOut(machine);
            } catch (IOException unreadable) {
                return false;
            }
        }

        @Override
        public String delay() {
            return "it was interrupted and does not end; it counts as cancelled once it does";
        }
    }

    private interface Step {
        CancelOutcome take() throws IOException;
    }

    private void attempt(TaskId task, Step step) {
        try {
            outcomes.put(task, step.take());
        } catch (IOException e) {
            outcomes.put(task, unreadable(e));
        }
    }

    private void begin(JobId id, List<TaskId> tasks) {
        try {
            JobDirectory job = directory.job(id);
            Optional<JobPlan> plan = job.plan();
            if (plan.isEmpty()) {
                tasks.forEach(task -> outcomes.put(task, stranger(task)));
            } else if (!plan.get().host().equals(directory.machine().host())) {
                String host = plan.get().host();
                tasks.forEach(task -> outcomes.put(
                        task, new CancelOutcome.Refused("it runs on the machine " + host + "; stop it there")));
            } else {
                begin(job, plan.get(), tasks);
            }
        } catch (IOException e) {
            tasks.forEach(task -> outcomes.put(task, unreadable(e)));
        }
    }

    private void begin(JobDirectory job, JobPlan plan, List<TaskId> tasks) throws IOException {
        List<Integer> planned = tasks.stream()
                .map(TaskId::index)
                .filter(index -> Collections.binarySearch(plan.indices(), index) >= 0)
                .toList();
        Set<Integer> withdrawn =
                job.withdraw(planned, new Claim.Withdrawn(Claim.Why.CANCELLED, Instant.now(), Optional.empty()));
        for (TaskId task : tasks) {
            if (withdrawn.contains(task.index())) {
                outcomes.put(task, new CancelOutcome.Cancelled());
            } else if (Collections.binarySearch(plan.indices(), task.index()) < 0) {
                outcomes.put(task, stranger(task));
            } else {
                attempt(task, () -> end(job, plan, task));
            }
        }
    }

    private static CancelOutcome stranger(TaskId task) {
        return new CancelOutcome.Refused("the local scheduler of this workspace has no task " + task);
    }

    private static CancelOutcome unreadable(IOException failure) {
        return new CancelOutcome.Refused("cannot read or write its files: " + failure.getMessage());
    }

    private CancelOutcome end(JobDirectory job, JobPlan plan, TaskId id) throws IOException {
        Instant now = Instant.now();
        TaskRecord task = job.read(id.index());
        Optional<Claim.Started> started = task.started();
        if (started.isEmpty()
                || task.end().isPresent()
                || !started.get().boot().equals(directory.machine().boot())) {
            return new CancelOutcome.AlreadyOver();
        }
        Ending ending = new Ending(started.get().process(), plan.marker(id.index()), now.plus(Ending.GRACE));
        boolean threads = plan.threads().isPresent();
        if (threads ? !plan.isCarriedOut(directory.machine()) : ending.isIdle()) {
            return new CancelOutcome.AlreadyOver();
        }
        job.sentence(id.index(), new Verdict(TaskState.CANCELLED, now));
        departures.put(
                id, threads ? new OfThread(job, plan, directory.machine(), id.index()) : new OfProcesses(ending));
        return new CancelOutcome.Cancelled();
    }

    /** It may have ended by itself, or been ended for another reason, just before. */
    private CancelOutcome gone(TaskId id) throws IOException {
        TaskRecord task = directory.job(id.job()).read(id.index());
        Optional<Claim.Started> started = task.started();
        boolean cancelled = started.isPresent()
                && new TaskJudge(Optional.empty(), OptionalLong.empty(), Instant.now())
                                .started(started.get(), task, TaskJudge.Processes.GONE)
                                .state()
                        == TaskState.CANCELLED;
        return cancelled ? new CancelOutcome.Cancelled() : new CancelOutcome.AlreadyOver();
    }
}
