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
    private final TaskId id;
    private final ArrayTask task;
    private final NodeSide node;
    private final List<TaskMoment> moments = new ArrayList<>();
    private final List<Instant> launches = new ArrayList<>();
    private Instant eligible;
    private OptionalInt exitCode = OptionalInt.empty();
    private boolean owned;
    private int restarts;
    private Optional<Course> course = Optional.empty();
    private Trace trace = Trace.KNOWN;

    VirtualTask(VirtualJob job, int number, ArrayTask task, Instant now) {
        this.job = job;
        this.task = task;
        id = new TaskId(job.id(), number);
        node = new NodeSide(job.asked(), task, id, job.scheduler());
        eligible = now;
        become(TaskState.QUEUED, now);
    }

    private void become(TaskState state, Instant now) {
        moments.add(new TaskMoment(now, state));
    }

    TaskId id() {
        return id;
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

    /** Starts it; where another job owns the attempt, it ends at once, and well. */
    void start(Workload workload, Instant now) {
        become(TaskState.RUNNING, now);
        owned = node.claims(restarts);
        if (owned) {
            course = Optional.of(workload.start(new TaskStart(id(), job.asked(), task, restarts, now)));
            launches.add(now);
        } else {
            course = Optional.of(Course.succeeds(Duration.ZERO));
        }
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
            if (taken.end() != TaskState.OUT_OF_MEMORY) {
                record(taken.exitCode(), now);
            }
            become(taken.end(), now);
        } else if (!limit().isAfter(now)) {
            end(TaskState.TIMED_OUT, now);
        }
    }

    /** Ends it, whatever it does, having asked its script to end. */
    void end(TaskState state, Instant now) {
        recordAsked(now);
        become(state, now);
    }

    /** Ends it together with its node, which leaves no record. */
    void vanish(Instant now) {
        become(TaskState.NODE_FAILED, now);
    }

    /** Queues it again, having asked its script to end. */
    void preempt(Instant now) {
        recordAsked(now);
        requeue(now);
    }

    /** Queues it again without asking its script, which leaves no record of this run. */
    void requeue(Instant now) {
        become(TaskState.QUEUED, now);
        eligible = now.plus(BEFORE_RESTART);
        restarts++;
    }

    private void recordAsked(Instant now) {
        if (owned && state() == TaskState.RUNNING) {
            node.recordAsked(restarts, since(), now);
        }
    }

    private void record(int code, Instant now) {
        if (owned && state() == TaskState.RUNNING) {
            node.record(restarts, code, since(), now);
        }
    }

    void forget() {
        trace = Trace.FORGOTTEN;
    }

    void lose() {
        trace = Trace.LOST;
    }
}
