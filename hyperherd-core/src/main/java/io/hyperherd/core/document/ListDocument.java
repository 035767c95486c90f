package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.BOOLEAN;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.Trial;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.util.List;

/** What {@code herd ls} answers. */
public final class ListDocument implements Document {

    static final ObjectShape<ListDocument> SHAPE = ObjectShape.<ListDocument>empty()
            .with(
                    "manifest",
                    "Whether the trials are those that the workspace records, not yet those that the definition yields.",
                    BOOLEAN,
                    d -> d.manifest)
            .with("trials", "One entry per trial.", list(TrialShapes.IDENTITY), d -> d.trials);

    private final boolean manifest;
    private final List<Trial> trials;

    private ListDocument(boolean manifest, List<Trial> trials) {
        this.manifest = manifest;
        this.trials = List.copyOf(trials);
    }

    /** Returns the trials that the workspace records. */
    public static ListDocument recorded(List<Trial> trials) {
        return new ListDocument(true, trials);
    }

    /** Returns the trials that the definition yields, where there is no manifest yet. */
    public static ListDocument defined(List<Trial> trials) {
        return new ListDocument(false, trials);
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
