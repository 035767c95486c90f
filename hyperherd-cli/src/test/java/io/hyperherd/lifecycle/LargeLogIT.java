package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.lifecycle.HerdProcess.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of 120 MB, its last line 40 MB long, is looked at in less memory than either takes. */
class LargeLogIT {

    private static final long MEGABYTE = 1 << 20;
    private static final List<List<String>> LOOKS = List.of(
            List.of("status"),
            List.of("status", "--json"),
            List.of("tail", "0", "-n", "3"),
            List.of("tail", "0", "--stderr"),
            List.of("why", "0"));

    @TempDir
    private Path folder;

    @Test
    void memoryDoesNotGrowWithTheLog() throws IOException {
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: loud
                grid: all
                scheduler: local
                launcher: ./launch.sh
                parameters:
                  n: {type: discrete, values: [1]}
                """);
        Path launcher = Files.writeString(folder.resolve("launch.sh"), "#!/bin/bash\nexit 3\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(HerdProcess.in(folder).run("run").out()).contains("1 failed");
        grow(".hyperherd/logs/0.out");
        grow(".hyperherd/logs/0.err");

        HerdProcess herd = HerdProcess.in(folder).with("HERD_JAVA_OPTS", "-Xmx24m");
        for (List<String> look : LOOKS) {
            Outcome outcome = herd.run(look.toArray(String[]::new));
            assertThat(outcome.status()).as("%s: %s", look, outcome.err()).isZero();
            assertThat(outcome.out()).as("output of %s", look).hasSizeBetween(1, (int) MEGABYTE);
        }
    }

    /** What nobody wrote reads as zeros and takes no room on the disk. */
    private void grow(String log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(log).toFile(), "rw")) {
            file.seek(80 * MEGABYTE);
            file.write('\n');
            file.seek(120 * MEGABYTE);
            file.write("the end\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
