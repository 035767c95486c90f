package io.hyperherd;

import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.stability.Api;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a trial failed. Immutable. The list is complete: a {@code switch} over {@link #kind} needs no default, nor, where the language has
 * patterns, one over the types.
 */
@Api(Api.Status.EVOLVING)
public sealed interface FailureCause {

    /** Returns which of these it is. */
    Kind kind();

    /** Its program returned another exit code than 0; an exception that nobody caught is 1. */
    record ExitCode(int code) implements FailureCause {
        @Override
        public Kind kind() {
            return Kind.EXIT_CODE;
        }
    }

    /** A signal ended its program, such as 9 for SIGKILL. */
    record Signal(int number) implements FailureCause {
        @Override
        public Kind kind() {
            return Kind.SIGNAL;
        }
    }

    /** It reached its time limit. */
    record TimeLimit() implements FailureCause {
        @Override
        public Kind kind() {
            return Kind.TIME_LIMIT;
        }
    }

    /** It reached its memory limit, or found no memory. */
    record MemoryLimit() implements FailureCause {
        @Override
        public Kind kind() {
            return Kind.MEMORY_LIMIT;
        }
    }

    /**
     * It was lost with the machine, or the program, that ran it.
     *
     * @param word the scheduler's word for that
     */
    record NodeLost(String word) implements FailureCause {
        @Override
        public Kind kind() {
            return Kind.NODE_LOST;
        }
    }

    /** Other work pushed it aside. */
    record Preempted() implements FailureCause {
        @Override
        public Kind kind() {
            return Kind.PREEMPTED;
        }
    }

    /** Nobody says; {@link SweepRun#explain} may find out more. */
    record Unstated() implements FailureCause {
        @Override
        public Kind kind() {
            return Kind.UNSTATED;
        }
    }

    /** The kinds of causes, one for each type. */
    enum Kind {
        /** {@link ExitCode}. */
        EXIT_CODE,
        /** {@link Signal}. */
        SIGNAL,
        /** {@link TimeLimit}. */
        TIME_LIMIT,
        /** {@link MemoryLimit}. */
        MEMORY_LIMIT,
        /** {@link NodeLost}. */
        NODE_LOST,
        /** {@link Preempted}. */
        PREEMPTED,
        /** {@link Unstated}. */
        UNSTATED;

        /** Returns it in lower-case words, such as {@code time limit}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Returns the cause that follows from what is known of a trial that failed: from what its scheduler says, or else from what the job
     * script wrote down; {@link Unstated} when neither says why.
     */
    static FailureCause of(Optional<TaskReport> said, Optional<AttemptEnd> written) {
        return said.flatMap(FailureCause::of)
                .or(() -> written.flatMap(end -> ended(end.signal(), OptionalInt.of(end.exitCode()))))
                .orElseGet(Unstated::new);
    }

    private static Optional<FailureCause> of(TaskReport report) {
        return switch (report.state()) {
            case TIMED_OUT -> Optional.of(new TimeLimit());
            case OUT_OF_MEMORY -> Optional.of(new MemoryLimit());
            case NODE_FAILED -> Optional.of(new NodeLost(report.word()));
            case PREEMPTED -> Optional.of(new Preempted());
            case FAILED ->
                ended(report.accounting().signal(), report.accounting().exitCode());
            case QUEUED, RUNNING, COMPLETED, CANCELLED, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<FailureCause> ended(OptionalInt signal, OptionalInt code) {
        if (signal.orElse(0) > 0) {
            return Optional.of(new Signal(signal.getAsInt()));
        }
        return code.orElse(0) > 0 ? Optional.of(new ExitCode(code.getAsInt())) : Optional.empty();
    }
}
