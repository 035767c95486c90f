package io.hyperherd.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.core.shape.Shape;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schemas in {@code docs/schema}, one per document. */
enum PublishedSchema {
    RUN("run", "herd run --json, also of a dry run", RunDocument.class, RunDocument.SHAPE),
    LS("ls", "herd ls --json", ListDocument.class, ListDocument.SHAPE),
    STATUS("status", "herd status --json", StatusDocument.class, StatusDocument.SHAPE),
    TAIL("tail", "herd tail --json", TailDocument.class, TailDocument.SHAPE),
    RES("res", "herd res --json", ResultsDocument.class, ResultsDocument.SHAPE),
    RES_STEPS("res-steps", "herd res --steps --json", StepsDocument.class, StepsDocument.SHAPE),
    WHY("why", "herd why --json", WhyDocument.class, WhyDocument.SHAPE),
    STATS("stats", "herd stats --json", StatsDocument.class, StatsDocument.SHAPE),
    SNAPSHOT("snapshot", "herd snapshot", SnapshotDocument.class, SnapshotDocument.SHAPE),
    STOP("stop", "herd stop --json", StopDocument.class, StopDocument.SHAPE),
    CLEAN("clean", "herd clean --json", CleanDocument.class, CleanDocument.SHAPE),
    DOCTOR("doctor", "herd doctor --json", DoctorDocument.class, DoctorDocument.SHAPE);

    /** No key twice, no NaN. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String word;
    private final String command;
    private final Class<? extends Document> type;
    private final Shape<?> shape;

    PublishedSchema(String word, String command, Class<? extends Document> type, Shape<?> shape) {
        this.word = word;
        this.command = command;
        this.type = type;
        this.shape = shape;
    }

    static PublishedSchema of(Document document) {
        return Arrays.stream(values())
                .filter(schema -> schema.type.isInstance(document))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.getClass() + " has no published schema"));
    }

    Path file() {
        return Path.of("..", "docs", "schema", word + ".schema.json");
    }

    /** Returns what the file has to hold. */
    String text() {
        Map<String, Value> schema = new LinkedHashMap<>();
        schema.put("$schema", Value.of("https://json-schema.org/draft/2020-12/schema"));
        schema.put("title", Value.of("What " + command + " answers"));
        schema.putAll(shape.schema().entries());
        return JsonStyle.DOCUMENT.text(new Dict(schema)) + "\n";
    }

    /** Fails unless {@code json} is strictly valid and satisfies this schema. */
    void check(String json) throws IOException {
        try (JsonParser parser = STRICT.createParser(json)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IOException("there is more behind the end of " + json);
            }
        }
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text())
                        .validate(json, InputFormat.JSON))
                .as("what %s says against %s", file(), json)
                .isEmpty();
    }

    @Override
    public String toString() {
        return word;
    }
}
