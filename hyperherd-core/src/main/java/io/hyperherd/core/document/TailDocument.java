package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.TEXT;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.list;
import static io.hyperherd.core.shape.Shapes.orNull;

import io.hyperherd.LogTail;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code herd tail} answers.
 *
 * @param index the trial asked for
 * @param trial its record; empty when the manifest has none, which makes its status {@code unknown}
 * @param tails the streams asked for
 * @param requested how many lines of each were asked for
 */
public record TailDocument(int index, Optional<Trial> trial, List<LogTail> tails, int requested) implements Document {

    private static final ObjectShape<Stream> STREAM = ObjectShape.<Stream>empty()
            .with(
                    "path",
                    "The absolute path of the log.",
                    TEXT,
                    s -> s.tail().path().toString())
            .with(
                    "lines",
                    "The last lines without their ends; null when there is no such file.",
                    orNull(list(TEXT)),
                    s -> s.tail().lines())
            .with("requested", "How many lines were asked for.", INTEGER, Stream::requested);

    private static final ObjectShape<TailDocument> STREAMS = ObjectShape.<TailDocument>empty()
            .withOptional("stdout", "Standard output.", STREAM, d -> d.stream(LogTail.Stream.STDOUT))
            .withOptional("stderr", "Standard error.", STREAM, d -> d.stream(LogTail.Stream.STDERR));

    static final ObjectShape<TailDocument> SHAPE = ObjectShape.<TailDocument>empty()
            .with("index", "The trial asked for.", INTEGER, TailDocument::index)
            .with(
                    "status",
                    "Where the trial stood when the scheduler was last asked; unknown when the sweep has no such trial.",
                    TrialShapes.STATUS,
                    d -> d.trial().map(Trial::status).orElse(TrialStatus.UNKNOWN))
            .with(
                    "experiment_name",
                    "The trial's name; null when the sweep has no such trial.",
                    TEXT_OR_NULL,
                    d -> d.trial().flatMap(Trial::experimentName))
            .with("streams", "The streams asked for.", STREAMS, d -> d);

    /** Copies the list. */
    public TailDocument {
        tails = List.copyOf(tails);
    }

    private record Stream(LogTail tail, int requested) {}

    private Optional<Stream> stream(LogTail.Stream wanted) {
        return tails.stream()
                .filter(tail -> tail.stream() == wanted)
                .findFirst()
                .map(tail -> new Stream(tail, requested));
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
