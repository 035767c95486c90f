package io.hyperherd.cli.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The files of a new workspace, in the order they are written. */
public enum InitFile {
    /** The sweep. */
    CONFIG("config", "hyperherd.yaml", "Config"),
    /** What runs one trial. */
    LAUNCHER("launcher", "launch.sh", "Launcher");

    private static final String NAME_MARK = "@NAME@";

    private final String option;
    private final String fileName;
    private final String what;

    InitFile(String option, String fileName, String what) {
        this.option = option;
        this.fileName = fileName;
        this.what = what;
    }

    String option() {
        return option;
    }

    String fileName() {
        return fileName;
    }

    String what() {
        return what;
    }

    /** Returns the text to start from in {@code directory}, whose name becomes the sweep's. */
    String template(Path directory) throws IOException {
        try (InputStream resource = Objects.requireNonNull(
                InitFile.class.getResourceAsStream("init/" + fileName), "a template missing from the jar")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(NAME_MARK, quoted(nameOf(directory)));
        }
    }

    private static String nameOf(Path directory) {
        Path last = directory.getFileName();
        return last == null ? "experiment" : last.toString();
    }

    /** In quotes, because a bare {@code 2024} or {@code a: b} would not be read as a name. */
    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
