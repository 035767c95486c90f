package io.hyperherd.scheduler;

import java.util.Optional;

/**
 * What a scheduler says of one task. Immutable.
 *
 * @param state what it comes to
 * @param word the scheduler's own word for the state, such as {@code OUT_OF_MEMORY}
 * @param source which of the scheduler's sources said so, such as {@code squeue}
 * @param reason why it waits or ended, in the scheduler's words
 * @param accounting what it used
 */
public record TaskReport(TaskState state, String word, String source, Optional<String> reason, Accounting accounting) {}
