package io.hyperherd.core.local;

import io.hyperherd.core.fields.Fields;
import io.hyperherd.scheduler.TaskState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Why a running task is being ended; written before the first signal is sent. Only the first verdict counts. Immutable.
 *
 * @param state what it ends as
 * @param at when that was decided
 */
record Verdict(TaskState state, Instant at) {

    private static final Set<TaskState> POSSIBLE =
            Set.of(TaskState.CANCELLED, TaskState.TIMED_OUT, TaskState.OUT_OF_MEMORY);

    /** Reads the text of the file; empty when it is not whole. */
    static Optional<Verdict> parse(Fields fields) {
        OptionalLong at = fields.number("at");
        Optional<String> word = fields.get("verdict");
        return at.isEmpty()
                ? Optional.empty()
                : POSSIBLE.stream()
                        .filter(s -> word.equals(Optional.of(s.name())))
                        .findFirst()
                        .map(s -> new Verdict(s, Instant.ofEpochMilli(at.getAsLong())));
    }

    /** Returns the text of the file. */
    String text() {
        return Fields.text("verdict", state.name(), "at", Long.toString(at.toEpochMilli()));
    }
}
