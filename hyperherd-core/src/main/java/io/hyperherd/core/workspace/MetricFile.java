package io.hyperherd.core.workspace;

import io.hyperherd.WorkspaceException;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The final metrics of one trial: {@code results/INDEX.json}. */
final class MetricFile {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;
    private final Path file;

    MetricFile(Path directory, String trial) {
        this.directory = directory;
        file = directory.resolve(trial + ".json");
    }

    /**
     * Returns the metrics in the order logged; none when there is no file.
     *
     * @throws WorkspaceException when the file cannot be read, or does not hold a map
     */
    Map<String, Value> read() {
        try {
            return contents();
        } catch (IOException e) {
            throw FileComplaint.cannot("read", file, e);
        } catch (JsonException e) {
            throw FileComplaint.damaged(file, e.getMessage());
        }
    }

    private Map<String, Value> contents() throws IOException {
        try {
            if (JsonReader.read(Files.readAllBytes(file)) instanceof Dict dict) {
                return dict.entries();
            }
            throw new JsonException(1, 1, "a map of metrics was expected");
        } catch (NoSuchFileException none) {
            return Map.of();
        }
    }

    /**
     * Sets one metric and keeps the others, whoever else is writing. A file that is damaged is put aside as {@code INDEX.json.bad-N}: a
     * training run should not fail over it, and what is in it may be worth saving.
     */
    @SuppressWarnings("try")
    void put(String metric, Value value) {
        try {
            Files.createDirectories(directory);
            try (WorkspaceLock unused =
                    WorkspaceLock.acquire(directory, "." + file.getFileName() + ".lock", PATIENCE, "log a result")) {
                Map<String, Value> metrics = new LinkedHashMap<>(contentsOrPutAside());
                metrics.put(metric, value);
                AtomicFile.write(file, out -> JsonStyle.WORKSPACE.write(new Dict(metrics), out));
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }

    private Map<String, Value> contentsOrPutAside() throws IOException {
        try {
            return contents();
        } catch (JsonException damaged) {
            int number = 1;
            while (Files.exists(bad(number))) {
                number++;
            }
            Files.move(file, bad(number));
            return Map.of();
        }
    }

    private Path bad(int number) {
        return directory.resolve(file.getFileName() + ".bad-" + number);
    }
}
