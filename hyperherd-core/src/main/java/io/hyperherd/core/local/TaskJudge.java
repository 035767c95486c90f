package io.hyperherd.core.local;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Decides what the files of a task and its processes come to. Pure. */
final class TaskJudge {

    /** What reports name as their source. */
    static final String SOURCE = "local";

    private static final Duration WINDING_UP = Ending.GRACE.multipliedBy(3);

    private final Optional<Duration> timeLimit;
    private final OptionalLong memoryLimit;
    private final Instant now;

    /**
     * A judge of the tasks of one job at one moment.
     *
     * @param timeLimit how long each task may run
     * @param memoryLimit what each task may hold
     * @param now the moment
     */
    TaskJudge(Optional<Duration> timeLimit, OptionalLong memoryLimit, Instant now) {
        this.timeLimit = timeLimit;
        this.memoryLimit = memoryLimit;
        this.now = now;
    }

    /** What has become of the processes of a task that was started. */
    enum Processes {
        /** Its script lives. */
        ALIVE,
        /** Its script was killed, but what that had started lives on. */
        LEADERLESS,
        /** None lives. */
        GONE
    }

    /** Returns the report of a task that waits for a supervisor which lives. */
    TaskReport waiting() {
        return report(TaskState.QUEUED, "PENDING", Optional.empty(), Accounting.NONE);
    }

    /** Returns the report of a task that was taken so that it never runs. */
    TaskReport withdrawn(Claim.Withdrawn claim) {
        return switch (claim.why()) {
            case CANCELLED -> report(TaskState.CANCELLED, "CANCELLED", claim.detail(), Accounting.NONE);
            case ABANDONED ->
                report(
                        TaskState.CANCELLED,
                        "ABANDONED",
                        Optional.of(
                                "the local supervisor was gone before it could start this; herd run submits it again"),
                        Accounting.NONE);
            case UNSTARTABLE -> report(TaskState.NODE_FAILED, "UNSTARTABLE", claim.detail(), Accounting.NONE);
        };
    }

    /** Returns the report of a task that was started. */
    TaskReport started(Claim.Started claim, TaskRecord task, Processes processes) {
        if (task.end().isPresent() && (processes == Processes.GONE || !mayWindUp(task))) {
            return ended(claim, task, task.end().get());
        }
        if (processes != Processes.GONE) {
            Optional<String> reason = processes == Processes.LEADERLESS
                    ? Optional.of("its script was killed, but what that had started lives on")
                    : Optional.empty();
            return report(
                    TaskState.RUNNING,
                    "RUNNING",
                    reason,
                    used(task, claim.at(), now, OptionalInt.empty(), OptionalInt.empty()));
        }
        if (task.verdict().isPresent()) {
            return sentenced(claim, task, task.verdict().get(), OptionalInt.empty(), OptionalInt.empty());
        }
        return report(
                TaskState.NODE_FAILED,
                "VANISHED",
                Optional.of(
                        "its processes are gone and nobody wrote down how it ended: killed, or the machine went down"),
                new Accounting(
                        Optional.empty(),
                        task.peakBytes(),
                        OptionalLong.empty(),
                        memoryLimit,
                        OptionalInt.empty(),
                        OptionalInt.empty()));
    }

    /**
     * Returns whether a task that was sentenced and whose script has ended may still have processes: those have {@link Ending#GRACE} before
     * they are killed, and until they are gone the task is not over, or it could be started again beside itself.
     */
    boolean mayWindUp(TaskRecord task) {
        return task.end().isPresent()
                && task.verdict()
                        .filter(verdict ->
                                !verdict.at().isAfter(task.end().get().at())
                                        && now.isBefore(verdict.at().plus(WINDING_UP)))
                        .isPresent();
    }

    /** A verdict that came after the task had ended by itself came too late. */
    private TaskReport ended(Claim.Started claim, TaskRecord task, End end) {
        OptionalInt code = OptionalInt.of(end.code());
        Optional<Verdict> verdict = task.verdict().filter(v -> !v.at().isAfter(end.at()));
        if (verdict.isPresent()) {
            return sentenced(claim, task, verdict.get(), code, end.signal());
        }
        Accounting used = used(task, claim.at(), end.at(), code, end.signal());
        return end.code() == 0
                ? report(TaskState.COMPLETED, "COMPLETED", Optional.empty(), used)
                : report(TaskState.FAILED, "FAILED", Optional.empty(), used);
    }

    private TaskReport sentenced(
            Claim.Started claim, TaskRecord task, Verdict verdict, OptionalInt code, OptionalInt signal) {
        String word = verdict.state() == TaskState.TIMED_OUT
                ? "TIMEOUT"
                : verdict.state().name();
        return report(verdict.state(), word, Optional.empty(), used(task, claim.at(), verdict.at(), code, signal));
    }

    private Accounting used(TaskRecord task, Instant from, Instant to, OptionalInt code, OptionalInt signal) {
        Duration elapsed = to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
        return new Accounting(
                Optional.of(Elapsed.of(elapsed)),
                task.peakBytes(),
                OptionalLong.empty(),
                memoryLimit,
                code,
                signal,
                timeLimit);
    }

    private static TaskReport report(TaskState state, String word, Optional<String> reason, Accounting accounting) {
        return new TaskReport(state, word, SOURCE, reason, accounting);
    }
}
