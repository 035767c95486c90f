package io.hyperherd.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of {@code examples/quickstart} whose trials can be made to fail or to wait. Everything else is the example as it stands; its
 * launcher is started by one that first looks for the files {@code fail-INDEX} and {@code hold-INDEX}.
 */
final class Quickstart {

    private static final Path EXAMPLE = Path.of("..", "examples", "quickstart");

    private static final String LAUNCHER = """
            #!/usr/bin/env bash
            set -euo pipefail
            cd "$(dirname "${BASH_SOURCE[0]}")"
            echo "$HYPERHERD_TRIAL_ID" >> starts
            if [[ -e fail-$HYPERHERD_TRIAL_ID ]]; then
                echo "failing on purpose" >&2
                exit 3
            fi
            while [[ -e hold-$HYPERHERD_TRIAL_ID ]]; do sleep 0.1; done
            exec ./train.sh "$1"
            """;

    private final Path folder;

    Quickstart(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.move(folder.resolve("launch.sh"), folder.resolve("train.sh"));
        Files.writeString(folder.resolve("launch.sh"), LAUNCHER);
        folder.resolve("launch.sh").toFile().setExecutable(true);
    }

    Path folder() {
        return folder;
    }

    void fail(int index) throws IOException {
        Files.createFile(folder.resolve("fail-" + index));
    }

    void mend(int index) throws IOException {
        Files.delete(folder.resolve("fail-" + index));
    }

    void hold(int index) throws IOException {
        Files.createFile(folder.resolve("hold-" + index));
    }

    void release(int index) throws IOException {
        Files.delete(folder.resolve("hold-" + index));
    }

    void addBatchSize(int size) throws IOException {
        Path yaml = folder.resolve("hyperherd.yaml");
        String before = Files.readString(yaml);
        String after = before.replace("values: [16, 64]", "values: [16, 64, " + size + "]");
        if (after.equals(before)) {
            throw new IllegalStateException("the example no longer lists its batch sizes as this test expects");
        }
        Files.writeString(yaml, after);
    }

    /** Returns how often the launcher of each trial was started. */
    Map<Integer, Long> starts() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("starts"));
        return lines.stream().collect(Collectors.groupingBy(Integer::valueOf, Collectors.counting()));
    }
}
