package io.hyperherd.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What commands answer, against the schemas that the project publishes. */
public final class Published {

    /** No key twice, no NaN. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Published() {}

    /** Returns whether the command line {@code words} asks for JSON. */
    public static boolean isAskedFor(List<String> words) {
        return words.contains("--json") || words.contains("snapshot");
    }

    /** Fails unless {@code out} is empty, or one document as the schema of the command in {@code words} says. */
    public static void check(List<String> words, String out) {
        if (out.isEmpty()) {
            return;
        }
        Path schema = schema(words);
        try {
            requireOneDocument(out);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Files.readString(schema))
                            .validate(out, InputFormat.JSON))
                    .as("what %s says against %s", schema, out)
                    .isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(out, failed);
        }
    }

    private static void requireOneDocument(String out) throws IOException {
        try (JsonParser parser = STRICT.createParser(out)) {
            parser.nextToken();
            parser.skipChildren();
            assertThat(parser.nextToken()).as("behind the end of %s", out).isNull();
        }
    }

    private static Path schema(List<String> words) {
        String name = words.get(0).equals("res") && words.contains("--steps") ? "res-steps" : words.get(0);
        return Path.of("..", "docs", "schema", name + ".schema.json");
    }
}
