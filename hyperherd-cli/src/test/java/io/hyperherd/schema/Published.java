package io.hyperherd.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What commands answer, against the schemas that the project publishes. */
public final class Published {

    /** No key twice, no NaN, nothing behind the end. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
            JsonNode document = STRICT.readTree(out);
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(Files.readString(schema))
                            .validate(document))
                    .as("what %s says against %s", schema, out)
                    .isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(out, failed);
        }
    }

    private static Path schema(List<String> words) {
        String name = words.get(0).equals("res") && words.contains("--steps") ? "res-steps" : words.get(0);
        return Path.of("..", "docs", "schema", name + ".schema.json");
    }
}
