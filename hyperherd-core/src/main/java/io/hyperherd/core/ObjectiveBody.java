package io.hyperherd.core;

import io.hyperherd.Attempt;
import io.hyperherd.LogTail.Stream;
import io.hyperherd.Objective;
import io.hyperherd.StopRequestedException;
import io.hyperherd.TrialContext;
import io.hyperherd.core.local.LocalScheduler;
import io.hyperherd.core.local.TaskBody;
import io.hyperherd.core.local.TaskEnd;
import io.hyperherd.core.trial.TrialContexts;
import io.hyperherd.core.workspace.OwnRun;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.value.Value;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

/** Runs an objective as the job script runs a launcher: takes the attempt, divides the logs, and records results and the end. */
final class ObjectiveBody implements TaskBody {

    private final Workspace workspace;
    private final Objective objective;

    ObjectiveBody(Workspace workspace, Objective objective) {
        this.workspace = workspace;
        this.objective = objective;
    }

    /** How the objective itself ended. */
    private sealed interface Outcome {

        /** It returned. */
        record Returned(Map<String, ? extends Number> metrics) implements Outcome {}

        /** It threw something. */
        record Failed(Throwable failure) implements Outcome {}

        /** It was interrupted. */
        record Interrupted(Throwable failure) implements Outcome {}
    }

    @Override
    public TaskEnd run(ArrayJob job, ArrayTask task, JobId id, Interruptible own) {
        Attempt.Owner owner = new Attempt.Owner(LocalScheduler.NAME, id, 0, task.index());
        OwnRun run = new OwnRun(workspace, task.index(), task.attempt(), owner);
        try {
            if (!run.take()) {
                run.append(
                        Stream.STDERR,
                        "HyperHerd: job " + id + " leaves trial " + task.index()
                                + " alone: another job runs this attempt of it\n");
                return TaskEnd.of(0);
            }
        } catch (RuntimeException unwritable) {
            return TaskEnd.of(JobScript.UNCLAIMED);
        }
        run.divide();
        TrialContext context = context(task);
        return conclude(own.call(() -> call(context)), context, run);
    }

    private TrialContext context(ArrayTask task) {
        return TrialContexts.from(Map.of(
                "HYPERHERD_WORKSPACE", workspace.directory().toString(),
                "HYPERHERD_TRIAL_ID", Integer.toString(task.index()),
                "HYPERHERD_TRIAL_NAME", task.name(),
                "HYPERHERD_PARAMS", task.parameters()));
    }

    /** Whatever a user's code throws is a failure of its trial, and of nothing else. */
    @SuppressWarnings("InterruptedExceptionSwallowed")
    private Outcome call(TrialContext context) {
        try {
            return new Outcome.Returned(objective.run(context));
        } catch (StopRequestedException asked) {
            return new Outcome.Returned(Map.of());
        } catch (InterruptedException interrupted) {
            return new Outcome.Interrupted(interrupted);
        } catch (Exception | Error failure) {
            return Thread.currentThread().isInterrupted()
                    ? new Outcome.Interrupted(failure)
                    : new Outcome.Failed(failure);
        }
    }

    /** Where the scheduler knows more than a code, the record of the end, which holds a code only, would be seen before that. */
    private static TaskEnd conclude(Outcome outcome, TrialContext context, OwnRun run) {
        if (outcome instanceof Outcome.Interrupted interrupted) {
            run.append(Stream.STDERR, trace(interrupted.failure()));
            return new TaskEnd(1, Optional.of(TaskState.CANCELLED), () -> {});
        }
        Optional<Throwable> failure = outcome instanceof Outcome.Returned returned
                ? log(returned.metrics(), context)
                : Optional.of(((Outcome.Failed) outcome).failure());
        failure.ifPresent(thrown -> run.append(Stream.STDERR, trace(thrown)));
        if (failure.filter(OutOfMemoryError.class::isInstance).isPresent()) {
            return new TaskEnd(1, Optional.of(TaskState.OUT_OF_MEMORY), () -> {});
        }
        int code = failure.isPresent() ? 1 : 0;
        return new TaskEnd(code, Optional.empty(), () -> run.end(code));
    }

    private static Optional<Throwable> log(Map<String, ? extends Number> metrics, TrialContext context) {
        try {
            metrics.forEach((name, number) -> context.logResult(name, value(number)));
            return Optional.empty();
        } catch (RuntimeException unwritable) {
            return Optional.of(unwritable);
        }
    }

    private static Value value(Number number) {
        return number instanceof Integer || number instanceof Long
                ? Value.of(number.longValue())
                : Value.of(number.doubleValue());
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
