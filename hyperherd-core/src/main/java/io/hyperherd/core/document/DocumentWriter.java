package io.hyperherd.core.document;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.core.shape.Shape;
import java.io.IOException;

/** Writes documents the one way they are written. */
final class DocumentWriter {

    private DocumentWriter() {}

    static <T> void write(Shape<T> shape, T document, Appendable out) throws IOException {
        shape.write(document, JsonStyle.DOCUMENT.writer(out));
        out.append('\n');
    }
}
