package io.hyperherd.core.local;

import io.hyperherd.core.fields.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Small files that are either not there or whole. */
final class RecordFiles {

    private RecordFiles() {}

    /**
     * Makes {@code file} with {@code text}, durably, unless it is there.
     *
     * @return whether this call made it: of several that try, one does
     */
    static boolean createOnce(Path file, String text) throws IOException {
        try (Draft draft = Draft.write(folder(file), text)) {
            return draft.createOnce(file);
        }
    }

    /** Makes or replaces {@code file}. */
    static void replace(Path file, String text) throws IOException {
        try (Draft draft = Draft.write(folder(file), text)) {
            draft.replace(file);
        }
    }

    private static Path folder(Path file) {
        return file.resolveSibling("");
    }

    /** Returns the fields of {@code file}; empty when it is not there. */
    static Optional<Fields> read(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(Fields.parse(new String(bytes, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
