package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * When schedulers last answered: one moment in ISO 8601, in a file of its own since it is written at every look. Nothing is built on it,
 * so it is overwritten in its place: to sync it, to rename a new file over it, or to empty it first (ext4 syncs at both) would take a good
 * part of the time of {@code herd status}.
 */
final class AnswerMark {

    /** As long as a moment with nanoseconds in the year 9999; a shorter one is followed by blanks. */
    private static final int LENGTH = 30;

    private final Path file;

    AnswerMark(Path file) {
        this.file = file;
    }

    /** Returns it; empty when nobody wrote it down, or not legibly. */
    Optional<Instant> read() {
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip()));
        } catch (IOException | DateTimeException none) {
            return Optional.empty();
        }
    }

    void write(Instant at) {
        String moment = at.toString();
        String text = moment + " ".repeat(Math.max(0, LENGTH - moment.length())) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (channel.size() > bytes.limit()) {
                channel.truncate(bytes.limit());
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }
}
