package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a scheduler says of one task. Immutable.
 *
 * @param state what it comes to
 * @param word the scheduler's own word for the state, such as {@code OUT_OF_MEMORY}
 * @param source which of the scheduler's sources said so, such as {@code squeue}
 * @param reason why it waits or ended, in the scheduler's words
 * @param accounting what it used
 * @param restarts how often the scheduler had queued the task again before this; empty when it does not say, which counts as never
 * @param submitted when the task was submitted, or queued again; empty when the scheduler does not say
 */
@Api(Api.Status.STABLE)
public record TaskReport(
        TaskState state,
        String word,
        String source,
        Optional<String> reason,
        Accounting accounting,
        OptionalInt restarts,
        Optional<Instant> submitted) {

    /** Creates the report of a scheduler that tells neither of restarts nor of when the task was submitted. */
    public TaskReport(TaskState state, String word, String source, Optional<String> reason, Accounting accounting) {
        this(state, word, source, reason, accounting, OptionalInt.empty(), Optional.empty());
    }
}
