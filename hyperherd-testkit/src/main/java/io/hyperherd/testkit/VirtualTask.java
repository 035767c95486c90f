package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.testkit.TaskTruth.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One task, as it is. The cluster guards it. */
final class VirtualTask {

    /** SLURM lets a requeued task wait as long. */
    private static final Duration BEFORE_RESTART = Duration.ofMinutes(2);

    private final VirtualJob job;
    private final ArrayTask task;
    private final List<TaskMoment> moments = new ArrayList<>();
    private final List<Instant> launches = new ArrayList<>();
    private Instant eligible;
    private OptionalInt exitCode = OptionalInt.empty();
    private Optional<Course> course = Optional.empty();
    private Trace trace = Trace.KNOWN;

    VirtualTask(VirtualJob job, ArrayTask task, Instant now) {
        this.job = job;
        this.task = task;
        eligible = now;
        become(TaskState.QUEUED, now);
    }

    private void become(TaskState state, Instant now) {
        moments.add(new TaskMoment(now, state));
    }

    TaskId id() {
        return new TaskId(job.id(), task.index());
    }

    TaskTruth truth() {
        return new TaskTruth(id(), job.asked(), task, moments, launches, exitCode, trace);
    }

    TaskState state() {
        return moments.get(moments.size() - 1).state();
    }

    Instant since() {
        return moments.get(moments.size() - 1).at();
    }

    boolean isLive() {
        return trace != Trace.LOST && (state() == TaskState.QUEUED || state() == TaskState.RUNNING);
    }

    boolean isOver() {
        return trace != Trace.LOST && !isLive();
    }

    boolean isReady(Instant now) {
        return isLive() && state() == TaskState.QUEUED && !eligible.isAfter(now);
    }

    Instant eligible() {
        return eligible;
    }

    void start(Workload workload, Instant now) {
        become(TaskState.RUNNING, now);
        course = Optional.of(workload.start(new TaskStart(id(), job.asked(), task, launches.size(), now)));
        launches.add(now);
    }

    /** Returns when it ends, or when its condition is first asked; empty while it does not run. */
    Optional<Instant> due() {
        return state() == TaskState.RUNNING
                ? course.map(c -> earlier(since().plus(c.after()), limit()))
                : Optional.empty();
    }

    private Instant limit() {
        return job.asked().resources().time().limit().map(since()::plus).orElse(Instant.MAX);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Ends it, if it is at an end. */
    void endIfDue(Instant now) {
        if (due().filter(due -> !due.isAfter(now)).isEmpty()) {
            return;
        }
        Course taken = course.orElseThrow();
        boolean done =
                !since().plus(taken.after()).isAfter(now) && taken.until().getAsBoolean();
        if (done) {
            exitCode = OptionalInt.of(taken.exitCode());
            end(taken.end(), now);
        } else if (!limit().isAfter(now)) {
            end(TaskState.TIMED_OUT, now);
        }
    }

    void end(TaskState state, Instant now) {
        become(state, now);
    }

    void requeue(Instant now) {
        become(TaskState.QUEUED, now);
        eligible = now.plus(BEFORE_RESTART);
    }

    void forget() {
        trace = Trace.FORGOTTEN;
    }

    void lose() {
        trace = Trace.LOST;
    }
}
