package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.BOOLEAN;
import static io.hyperherd.core.shape.Shapes.TEXT;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.Ailment;
import io.hyperherd.Ailment.Severity;
import io.hyperherd.Checkup;
import io.hyperherd.core.shape.ObjectShape;
import io.hyperherd.core.shape.Shapes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What {@code herd doctor} answers.
 *
 * @param checkup what was found
 */
public record DoctorDocument(Checkup checkup) implements Document {

    private static final ObjectShape<Ailment> AILMENT = ObjectShape.<Ailment>empty()
            .with(
                    "severity",
                    "How bad it is: with a fault, commands refuse or would go wrong.",
                    Shapes.oneOf(List.of(Severity.values()), s -> s.name().toLowerCase(Locale.ROOT)),
                    Ailment::severity)
            .with("subject", "The file or thing it is about.", TEXT, Ailment::subject)
            .with("problem", "What is wrong with it.", TEXT, Ailment::problem)
            .with("remedy", "What to do; may be empty.", TEXT, Ailment::remedy);

    static final ObjectShape<DoctorDocument> SHAPE = ObjectShape.<DoctorDocument>empty()
            .with(
                    "healthy",
                    "Whether there is no fault.",
                    BOOLEAN,
                    d -> d.checkup().isHealthy())
            .with(
                    "workspace",
                    "The absolute workspace directory.",
                    TEXT,
                    d -> d.checkup().workspace().toString())
            .with(
                    "repaired",
                    "What was mended just before.",
                    list(TEXT),
                    d -> d.checkup().repaired())
            .with(
                    "ailments",
                    "What there is to tell, faults first.",
                    list(AILMENT),
                    d -> d.checkup().ailments());

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
