package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.TEXT;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.CleanReport;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What {@code herd clean} answers.
 *
 * @param report what was cancelled and removed
 */
public record CleanDocument(CleanReport report) implements Document {

    static final ObjectShape<CleanDocument> SHAPE = ObjectShape.<CleanDocument>empty()
            .with(
                    "cancelled",
                    "One entry per trial that was live and is cancelled.",
                    list(StopDocument.ENTRY),
                    d -> d.report().cancelled())
            .with(
                    "removed",
                    "The absolute paths that were removed.",
                    list(TEXT),
                    d -> d.report().removed().stream().map(Path::toString).toList());

    /** Returns the document. */
    public static CleanDocument of(CleanReport report) {
        return new CleanDocument(report);
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
