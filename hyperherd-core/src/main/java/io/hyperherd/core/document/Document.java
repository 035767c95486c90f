package io.hyperherd.core.document;

import java.io.IOException;

/** One JSON document for other programs. Immutable; what it shows was read before, so only {@code out} can fail while it is written. */
public interface Document {

    /**
     * Writes it as JSON that any strict parser reads: two blanks of indentation, null for NaN and infinities, one newline at the end.
     *
     * @throws IOException when {@code out} throws it
     */
    void write(Appendable out) throws IOException;
}
