package io.hyperherd.cli.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts that {@code herd init} writes, from the jar. */
final class Resource {

    private Resource() {}

    static String text(String name) {
        try (InputStream resource = Objects.requireNonNull(
                Resource.class.getResourceAsStream("init/" + name), "a template missing from the jar")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
