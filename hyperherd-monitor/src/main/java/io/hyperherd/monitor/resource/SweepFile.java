package io.hyperherd.monitor.resource;

import io.hyperherd.core.config.yaml.ScalarEdit;
import io.hyperherd.core.config.yaml.YamlException;
import io.hyperherd.core.workspace.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sweep's file, of which the monitor changes two values and no other byte. */
public final class SweepFile {

    private final Path file;

    /** Creates what edits {@code path}, a YAML file or the directory that holds {@code hyperherd.yaml}. */
    public SweepFile(Path path) {
        file = Files.isDirectory(path) ? path.resolve("hyperherd.yaml") : path;
    }

    /**
     * Puts {@code text} where the value of {@code resource} stands.
     *
     * @throws IOException when the file cannot be read or written, or the value is not written in it; with what to do
     */
    public void put(Resource resource, String text) throws IOException {
        try {
            byte[] fresh = ScalarEdit.replace(Files.readAllBytes(file), List.of("slurm", resource.key()), text);
            AtomicFile.write(file, out -> out.write(new String(fresh, StandardCharsets.UTF_8)));
        } catch (YamlException unsuitable) {
            throw new IOException(file + ":" + unsuitable.at() + ": " + unsuitable.reason(), unsuitable);
        }
    }
}
