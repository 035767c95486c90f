package io.hyperherd.core.local;

import io.hyperherd.scheduler.TaskState;
import java.util.Optional;

/**
 * How a task ended that ran in this process. Immutable.
 *
 * @param code the exit code that a process would have had
 * @param verdict what it ended as, where that is more than a code: cancelled, or out of memory
 * @param note writes down elsewhere how it ended; done together with the scheduler's own record
 */
public record TaskEnd(int code, Optional<TaskState> verdict, Runnable note) {

    /** Returns the end of a task with an exit code and nothing else to be said. */
    public static TaskEnd of(int code) {
        return new TaskEnd(code, Optional.empty(), () -> {});
    }
}
