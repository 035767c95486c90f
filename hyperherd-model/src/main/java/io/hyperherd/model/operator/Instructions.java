package io.hyperherd.model.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a model is told before anything else: the same text in every tick, so that a provider can keep it. */
final class Instructions {

    private Instructions() {}

    static String text() {
        try (InputStream text = Objects.requireNonNull(Instructions.class.getResourceAsStream("instructions.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
