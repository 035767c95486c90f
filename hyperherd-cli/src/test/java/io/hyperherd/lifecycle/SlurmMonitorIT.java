package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monitor on a real SLURM which kills jobs for memory: without a key, without Discord, told on the console. */
class SlurmMonitorIT {

    @TempDir
    private Path folder;

    @Test
    void repairsMemoryAndTimeAndHaltsOnTheBug() throws Exception {
        assumeTrue(Cluster.isUp(), "no SLURM answers here: examples/slurm-cluster/up starts one");
        sweep();
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");

        Process monitor = new ProcessBuilder(Distribution.herd().toString(), "monitor", folder.toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(monitor.waitFor(8, TimeUnit.MINUTES))
                .as(Files.readString(out))
                .isTrue();
        assertThat(monitor.exitValue()).as(Files.readString(err)).isZero();
        String told = Files.readString(out);
        assertThat(told)
                .contains(
                        "submitted trial 0 as the canary.",
                        "trial 1: out of memory",
                        "memory 50M → 75M, submitted again",
                        "trial 2: out of time → time 1 → 00:01:30, submitted again",
                        "submitted the rest, trials 3-5.",
                        "halted: the same error in trials 4-5, so it is in the code or its surroundings: ValueError: no such layer");
        assertThat(folder.resolve("hyperherd.yaml"))
                .hasContent(YAML.replace("\"1\"", "\"00:01:30\"").replace("50M", "75M"));
        assertThat(Files.readAllLines(folder.resolve("starts")))
                .filteredOn("0"::equals)
                .hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("starts")))
                .filteredOn("1"::equals)
                .hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("starts")))
                .filteredOn("2"::equals)
                .hasSize(2);
    }

    private static final String YAML = """
            # Six trials: one needs more memory, one more time, and two have a bug.
            name: six
            grid: all
            launcher: ./launch.sh
            slurm:
              partition: debug
              time: "1"     # a minute
              mem: 50M      # too little for one
            parameters:
              n: {type: discrete, values: [0, 1, 2, 3, 4, 5]}
            monitor: {poll_seconds: 1, heartbeat_seconds: 0}
            """;

    private void sweep() throws Exception {
        Files.writeString(folder.resolve("hyperherd.yaml"), YAML);
        Path launcher = Files.writeString(folder.resolve("launch.sh"), """
                #!/bin/bash
                echo "$HYPERHERD_TRIAL_ID" >> starts
                case $HYPERHERD_TRIAL_ID in
                  1) python3 -c 'import time; x = bytearray(b"x" * (50 << 20)); time.sleep(5)' || exit ;;
                  2) [ "$(squeue -h -j "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" -o %l)" != 1:00 ] || sleep 600 ;;
                  4 | 5) echo "ValueError: no such layer: 'conv$HYPERHERD_TRIAL_ID'" >&2; exit 1 ;;
                esac
                """);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(folder.resolve("starts"));
    }
}
