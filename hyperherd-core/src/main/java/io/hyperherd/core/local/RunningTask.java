package io.hyperherd.core.local;

import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A task whose script was started, by this supervisor or an earlier one. For the supervisor's one thread. */
final class RunningTask {

    /** Smaller changes of the peak are not worth a file. */
    private static final long WORTH_WRITING = 64 << 10;

    private final Machine machine;
    private final JobDirectory files;
    private final JobPlan plan;
    private final int index;
    private final CompletableFuture<Void> script;
    private Optional<Ending> ending = Optional.empty();
    private long peak;
    private long writtenPeak;

    private RunningTask(Machine machine, JobDirectory files, JobPlan plan, int index, CompletableFuture<Void> script) {
        this.machine = machine;
        this.files = files;
        this.plan = plan;
        this.index = index;
        this.script = script;
    }

    /** Returns a task that this supervisor starts; {@code wake} is called when its script has ended. */
    static RunningTask started(
            Machine machine, JobDirectory files, JobPlan plan, int index, Process script, Runnable wake) {
        return new RunningTask(machine, files, plan, index, script.onExit().thenRun(wake));
    }

    /** Returns a task that an earlier supervisor started. */
    static RunningTask adopted(Machine machine, JobDirectory files, JobPlan plan, int index) throws IOException {
        RunningTask task = new RunningTask(machine, files, plan, index, CompletableFuture.completedFuture(null));
        task.peak = files.read(index).peakBytes().orElse(0);
        task.writtenPeak = task.peak;
        return task;
    }

    /** Holds it to its limits. Returns whether all its processes have gone. */
    boolean isOver(ProcessTable table, Instant now) throws IOException {
        TaskRecord task = files.read(index);
        if (task.started().isEmpty()) {
            return script.isDone() && isOverWithoutStart(now);
        }
        Claim.Started claim = task.started().get();
        if (!claim.boot().equals(machine.boot())) {
            return true;
        }
        if (!ProcFs.alive(claim.process())) {
            return leavesNothing(claim, task, now);
        }
        if (task.end().isEmpty()) {
            measure(table, claim, task);
            hold(claim, task, now);
        }
        return false;
    }

    /** Its script has ended without taking it: somebody else did, or the script could not write. */
    private boolean isOverWithoutStart(Instant now) throws IOException {
        if (files.read(index).claim().isEmpty()) {
            files.withdraw(
                    index,
                    new Claim.Withdrawn(
                            Claim.Why.UNSTARTABLE,
                            now,
                            Optional.of(
                                    "its script ended before it could take the task; see the log of the supervisor")));
        }
        return files.read(index).started().isEmpty();
    }

    /** Its script has ended: what the launcher left running goes too, as under SLURM, at once unless it is being asked to go. */
    private boolean leavesNothing(Claim.Started claim, TaskRecord task, Instant now) {
        return task.verdict().isPresent()
                ? carryOut(claim, task.verdict().get(), now)
                : ending(claim, now).step(now);
    }

    private void measure(ProcessTable table, Claim.Started claim, TaskRecord task) throws IOException {
        MemoryUse use =
                table.family(claim.process()).stream().map(ProcFs::memory).reduce(MemoryUse.NONE, MemoryUse::plus);
        peak = Math.max(peak, use.peak());
        if (peak - writtenPeak >= WORTH_WRITING) {
            files.writePeak(index, peak);
            writtenPeak = peak;
        }
        if (task.verdict().isEmpty()
                && plan.memoryLimit().isPresent()
                && use.now() > plan.memoryLimit().getAsLong()) {
            files.sentence(index, new Verdict(TaskState.OUT_OF_MEMORY, Instant.now()));
        }
    }

    private void hold(Claim.Started claim, TaskRecord task, Instant now) throws IOException {
        boolean late = plan.timeLimit()
                .filter(limit -> now.isAfter(claim.at().plus(limit)))
                .isPresent();
        if (late && task.verdict().isEmpty()) {
            files.sentence(index, new Verdict(TaskState.TIMED_OUT, now));
        }
        files.read(index).verdict().ifPresent(verdict -> carryOut(claim, verdict, now));
    }

    /** Whoever cancels sends the signals; only if that died half-way they are sent from here. */
    private boolean carryOut(Claim.Started claim, Verdict verdict, Instant now) {
        Instant killFrom = verdict.at().plus(Ending.GRACE);
        Ending current = ending(claim, killFrom);
        boolean ofAnother = verdict.state() == TaskState.CANCELLED && now.isBefore(killFrom);
        return ofAnother ? current.isIdle() : current.step(now);
    }

    private Ending ending(Claim.Started claim, Instant killFrom) {
        Ending current = ending.orElseGet(() -> new Ending(claim.process(), plan.marker(index), killFrom));
        ending = Optional.of(current);
        return current;
    }
}
