package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.TEXT;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.StopReport;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.util.List;

/**
 * What {@code herd stop} answers.
 *
 * @param cancelled the trials that were cancelled
 */
public record StopDocument(List<Cancelled> cancelled) implements Document {

    static final ObjectShape<Cancelled> ENTRY = ObjectShape.<Cancelled>empty()
            .with("index", "The trial.", INTEGER, Cancelled::index)
            .with(
                    "slurm_job_id",
                    "The job it was cancelled in.",
                    TEXT,
                    c -> c.job().value())
            .with("previous_status", "Where it stood before.", TrialShapes.STATUS, Cancelled::previousStatus);

    static final ObjectShape<StopDocument> SHAPE = ObjectShape.<StopDocument>empty()
            .with("cancelled", "One entry per trial that was cancelled.", list(ENTRY), StopDocument::cancelled);

    /** Copies the list. */
    public StopDocument {
        cancelled = List.copyOf(cancelled);
    }

    /** Returns the document. */
    public static StopDocument of(StopReport report) {
        return new StopDocument(report.cancelled());
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
