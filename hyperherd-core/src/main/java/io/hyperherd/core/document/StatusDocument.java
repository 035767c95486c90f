package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.Snapshot;
import io.hyperherd.Trial;
import io.hyperherd.core.bulk.Bulk;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code herd status} answers.
 *
 * @param snapshot the sweep at one moment
 * @param trials its trials with what they said last
 */
public record StatusDocument(Snapshot snapshot, List<Entry> trials) implements Document {

    private static final ObjectShape<Entry> ENTRY = ObjectShape.<Entry>empty()
            .with(TrialShapes.IDENTITY, Entry::trial)
            .with("last_log_line", TrialShapes.LAST_LOG_LINE, TEXT_OR_NULL, Entry::lastLogLine);

    static final ObjectShape<StatusDocument> SHAPE = ObjectShape.<StatusDocument>empty()
            .with("totals", TrialShapes.TOTALS, new TotalsShape(), StatusDocument::snapshot)
            .with("trials", "One entry per trial.", list(ENTRY), StatusDocument::trials);

    /** Copies the list. */
    public StatusDocument {
        trials = List.copyOf(trials);
    }

    /** One trial; its last line is whole, colours included. */
    public record Entry(Trial trial, Optional<String> lastLogLine) {}

    /**
     * Returns the document.
     *
     * @param snapshot the sweep at one moment
     * @param lastLogLine the last line of a trial's logs, uncut; empty becomes null; may be called by several threads at once
     */
    public static StatusDocument of(Snapshot snapshot, Function<Trial, Optional<String>> lastLogLine) {
        return new StatusDocument(
                snapshot, Bulk.each(snapshot.trials(), t -> new Entry(t.trial(), lastLogLine.apply(t.trial()))));
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
