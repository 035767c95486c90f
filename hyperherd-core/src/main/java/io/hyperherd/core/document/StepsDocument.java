package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.TEXT;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.VALUE;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.StepRow;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * What {@code herd res --steps} answers.
 *
 * @param rows what was logged, one step of one metric each
 */
public record StepsDocument(List<StepRow> rows) implements Document {

    private static final ObjectShape<StepRow> ROW = ObjectShape.<StepRow>empty()
            .with("trial_id", "The trial's index.", INTEGER, StepRow::trial)
            .with("step", "The step.", INTEGER, StepRow::step)
            .with("metric", "The metric's name, groups parted by slashes.", TEXT, StepRow::metric)
            .with(
                    "timestamp",
                    "When, in UTC and whole seconds; null when the trial did not say.",
                    TEXT_OR_NULL,
                    row -> row.timestamp().map(Instant::toString))
            .with("value", "The value; null for NaN and infinities.", VALUE, StepRow::value);

    static final ObjectShape<StepsDocument> SHAPE = ObjectShape.<StepsDocument>empty()
            .with("rows", "One entry per step of a metric, by trial, metric and step.", list(ROW), StepsDocument::rows);

    /** Copies the list. */
    public StepsDocument {
        rows = List.copyOf(rows);
    }

    /** Returns the document. */
    public static StepsDocument of(List<StepRow> rows) {
        return new StepsDocument(rows);
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
