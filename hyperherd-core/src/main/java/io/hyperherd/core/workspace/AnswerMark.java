package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** When schedulers last answered: one moment in ISO 8601, in a file of its own since it is written at every look. */
final class AnswerMark {

    private final Path file;

    AnswerMark(Path file) {
        this.file = file;
    }

    /** Returns it; empty when nobody wrote it down, or not legibly: nothing is built on it. */
    Optional<Instant> read() {
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip()));
        } catch (IOException | DateTimeException none) {
            return Optional.empty();
        }
    }

    void write(Instant at) {
        try {
            AtomicFile.write(file, out -> out.write(at + "\n"));
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }
}
