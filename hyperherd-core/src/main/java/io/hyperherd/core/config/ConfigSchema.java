package io.hyperherd.core.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What {@link ConfigReader} reads, as a JSON Schema. */
public final class ConfigSchema {

    private ConfigSchema() {}

    /** Returns the schema, draft 7. */
    public static String text() {
        try (InputStream resource = Objects.requireNonNull(
                ConfigSchema.class.getResourceAsStream("hyperherd.schema.json"), "the schema missing from the jar")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
