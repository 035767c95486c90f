package io.hyperherd.core.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The bash functions that launchers may call, in a file of the workspace, so that a job script need not hold them for each trial. */
final class LauncherFunctions {

    private static final String RESOURCE = "herd_log.bash";

    private final Path file;

    LauncherFunctions(Path file) {
        this.file = file;
    }

    /** Writes them, unless this version's are there already. */
    void write() throws IOException {
        String text = text();
        if (!Files.exists(file)
                || !Files.readString(file, StandardCharsets.ISO_8859_1).equals(text)) {
            AtomicFile.write(file, out -> out.append(text));
        }
    }

    private static String text() throws IOException {
        try (InputStream resource =
                Objects.requireNonNull(LauncherFunctions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
