package io.hyperherd.core.document;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;

/** Writes documents as JSON that any strict parser reads: NaN and infinities are null. */
public final class DocumentWriter {

    private DocumentWriter() {}

    /** Writes {@code document} with two blanks of indentation, ended by one newline. */
    public static void write(Dict document, Appendable out) throws IOException {
        JsonStyle.DOCUMENT.write(document, out);
        out.append('\n');
    }
}
