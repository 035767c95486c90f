package io.hyperherd.monitor.file;

import io.hyperherd.WorkspaceException;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.workspace.AtomicFile;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the monitor's files are, and how they are read and written: as wholes, so that a crash leaves the old content or the new. */
public final class MonitorFiles {

    private final Path workspace;
    private final Path state;

    /** Creates the files of the workspace in {@code directory}; touches none. */
    public MonitorFiles(Path directory) {
        workspace = directory;
        state = directory.resolve(".hyperherd");
    }

    /** Returns {@code name} in {@code .hyperherd/}. */
    public Path inState(String name) {
        return state.resolve(name);
    }

    /** Returns {@code name} beside {@code hyperherd.yaml}. */
    public Path inWorkspace(String name) {
        return workspace.resolve(name);
    }

    /** Returns what {@code file} holds, read as UTF-8; empty when there is no such file. */
    public static Optional<String> text(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw cannot("read", file, e);
        }
    }

    /** Returns the JSON value in {@code file}; empty when there is no such file or it holds none. */
    public static Optional<Value> json(Path file) {
        return text(file).flatMap(MonitorFiles::parsed);
    }

    /** Returns the JSON value in {@code text}; empty when it is none. */
    public static Optional<Value> parsed(String text) {
        try {
            return Optional.of(JsonReader.read(text));
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }

    /** Replaces {@code file} by {@code text}. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> out.write(text));
        } catch (IOException e) {
            throw cannot("write", file, e);
        }
    }

    static WorkspaceException cannot(String what, Path file, IOException why) {
        return new WorkspaceException("cannot " + what + " " + file + ": " + why.getMessage(), why);
    }
}
