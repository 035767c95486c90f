package io.hyperherd.core.local;

import io.hyperherd.core.fields.Fields;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a task ended, written by its own script or by whoever runs it as a thread. Immutable.
 *
 * @param code what the job script returned, as bash tells it
 * @param at when
 */
record End(int code, Instant at) {

    /** Reads the text of the file; empty when it is not whole. */
    static Optional<End> parse(Fields fields) {
        OptionalLong code = fields.number("code");
        OptionalLong at = fields.number("at");
        return code.isEmpty() || at.isEmpty()
                ? Optional.empty()
                : Optional.of(new End((int) code.getAsLong(), Instant.ofEpochMilli(at.getAsLong())));
    }

    /** Returns the text of the file. */
    String text() {
        return Fields.text("code", Integer.toString(code), "at", Long.toString(at.toEpochMilli()));
    }

    /** Returns the signal that ended it: bash adds 128 to it (bash(1), exit status), and Linux has 64. */
    OptionalInt signal() {
        return code > 128 && code <= 128 + 64 ? OptionalInt.of(code - 128) : OptionalInt.empty();
    }
}
