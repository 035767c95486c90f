package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.Trial;
import io.hyperherd.TrialAccounting;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code herd stats} answers.
 *
 * @param trials what trials have used, ascending by index
 */
public record StatsDocument(List<TrialAccounting> trials) implements Document {

    private static final ObjectShape<TrialAccounting> ENTRY = ObjectShape.<TrialAccounting>empty()
            .with("index", "The array task number.", INTEGER, TrialAccounting::index)
            .with(
                    "experiment_name",
                    "The trial's name; null when the sweep no longer has the trial.",
                    TEXT_OR_NULL,
                    t -> t.trial().flatMap(Trial::experimentName))
            .with(ReportShape.SHAPE, t -> Optional.of(t.report()));

    static final ObjectShape<StatsDocument> SHAPE = ObjectShape.<StatsDocument>empty()
            .with(
                    "trials",
                    "One entry per index of which the scheduler says anything, also of those no longer in the sweep.",
                    list(ENTRY),
                    StatsDocument::trials);

    /** Copies the list. */
    public StatsDocument {
        trials = List.copyOf(trials);
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
