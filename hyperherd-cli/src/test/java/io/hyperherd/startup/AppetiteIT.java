package io.hyperherd.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.lifecycle.Distribution;
import io.hyperherd.startup.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frequent commands take of a login node that many share. */
class AppetiteIT {

    private static final int MOST_THREADS = 25;
    private static final int MOST_KILOBYTES = 100_000;

    @TempDir
    static Path sweep;

    private static Installation herd;

    @BeforeAll
    static void runASweepOfTwelve() throws IOException {
        herd = Installation.at(Distribution.herd().getParent().getParent());
        Files.writeString(sweep.resolve("hyperherd.yaml"), """
                name: twelve
                grid: all
                scheduler: local
                launcher: ./launch.sh
                parameters:
                  rate: {type: continuous, scale: log, low: 1e-3, high: 1e-1, steps: 3, abbrev: r}
                  kind: {type: discrete, values: [a, b], abbrev: k}
                  size: {type: discrete, values: [16, 64], abbrev: s}
                """);
        Files.writeString(sweep.resolve("launch.sh"), "#!/bin/sh\n");
        assertThat(sweep.resolve("launch.sh").toFile().setExecutable(true)).isTrue();
        assertThat(herd.run(sweep, "run").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls", "run --dry-run --json", "status --json"})
    void takesAtMost25ThreadsAnd100Megabytes(String command) throws IOException, InterruptedException {
        Process process = herd.builder(Distribution.herd(), sweep, command.split(" ", -1))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int threads = 0;
        int kilobytes = 0;
        for (Path status = Path.of("/proc", Long.toString(process.pid()), "status"); process.isAlive(); ) {
            List<String> lines = read(status);
            threads = Math.max(threads, figure(lines, "Threads:"));
            kilobytes = Math.max(kilobytes, figure(lines, "VmHWM:"));
        }

        assertThat(process.waitFor()).isZero();
        assertThat(threads).isBetween(2, MOST_THREADS);
        assertThat(kilobytes).isBetween(10_000, MOST_KILOBYTES);
    }

    @Test
    void startsWhereAPersonMayHave100ProcessesAndLittleAddressSpace() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can become somebody else");
        Path open = sweep.toRealPath();
        assertThat(open.toFile().setReadable(true, false) && open.toFile().setExecutable(true, false))
                .isTrue();

        Outcome outcome = herd.under(
                        "prlimit",
                        "--nproc=100",
                        "--as=1500000000",
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups")
                .run(open, "ls");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("[11]");
        assertThat(outcome.status()).isZero();
    }

    private static List<String> read(Path status) {
        try {
            return Files.readAllLines(status);
        } catch (IOException over) {
            return List.of();
        }
    }

    private static int figure(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("kB", "").strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
