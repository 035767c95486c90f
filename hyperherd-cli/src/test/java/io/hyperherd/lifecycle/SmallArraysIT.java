package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.lifecycle.HerdProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep whose indices are too large for the cluster, in a folder with an awkward name, on a real SLURM. What its arrays take is asked
 * for, so that this holds on any cluster with arrays of up to ten thousand; {@code examples/slurm-cluster/hostile} starts the most
 * hostile one.
 */
class SmallArraysIT {

    private static final Pattern ARRAY_SIZE = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)$");
    private static final int TRIALS = 6;

    @TempDir
    private Path temp;

    private Path folder;
    private HerdProcess herd;
    private int first;

    @BeforeEach
    void aSweepOfSixBeyondTheLargestIndex() throws Exception {
        assumeTrue(Cluster.isUp(), "no SLURM answers here: examples/slurm-cluster/up starts one");
        int size = arraySize();
        assumeTrue(size >= 2 && size <= 10_000, "arrays of " + size + " are not small");
        first = Math.max(0, size - 2);
        folder = Files.createDirectories(temp.resolve("it's a \"50%a\" wörk"));
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: six
                grid: all
                launcher: ./launch.sh
                slurm: {partition: debug, time: "5", mem: 50M}
                parameters:
                  n: {type: discrete, values: [1, 2, 3, 4, 5, 6]}
                """);
        Path launcher = Files.writeString(folder.resolve("launch.sh"), """
                #!/bin/bash
                echo "$HYPERHERD_TRIAL_ID" >> starts
                [ ! -e "fail-$HYPERHERD_TRIAL_ID" ] || exit 3
                echo "trial $HYPERHERD_TRIAL_ID: $1"
                """);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve(".hyperherd"));
        Files.writeString(folder.resolve(".hyperherd/next_index"), first + "\n");
        herd = HerdProcess.in(folder);
    }

    private static int arraySize() {
        Matcher size = ARRAY_SIZE.matcher(Program.output(List.of("scontrol", "show", "config")));
        return size.find() ? Integer.parseInt(size.group(1)) : 0;
    }

    private List<Integer> trials() {
        return IntStream.range(first, first + TRIALS).boxed().toList();
    }

    private void awaitTotals(String totals) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(done("status").out()).endsWith("Total: 6  |  " + totals + "\n"));
    }

    private Outcome done(String... words) {
        Outcome outcome = herd.run(words);
        assertThat(outcome.status()).as("%s: %s", List.of(words), outcome.err()).isZero();
        return outcome;
    }

    private List<Integer> starts() throws IOException {
        return Files.readAllLines(folder.resolve("starts")).stream()
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    @Test
    void runsToItsEndWithEveryLauncherStartedOnce() throws IOException {
        assertThat(done("run", "--dry-run").err()).isEmpty();

        done("run", "--keep-feeding");
        awaitTotals("COMPLETED: 6");

        assertThat(starts()).isEqualTo(trials());
        for (int index : trials()) {
            assertThat(folder.resolve(".hyperherd/logs/" + index + ".out"))
                    .content()
                    .endsWith("trial " + index + ": experiment_name=n-" + (index - first + 1) + " n="
                            + (index - first + 1) + "\n");
        }
        assertThat(done("stats").out()).contains("n-1", "n-6");
    }

    @Test
    void onlyTheTrialThatFailedRunsAgain() throws IOException {
        int last = first + TRIALS - 1;
        Files.createFile(folder.resolve("fail-" + last));
        done("run", "-j", "2");
        awaitTotals("COMPLETED: 5  FAILED: 1");
        Files.delete(folder.resolve("fail-" + last));

        done("run");
        awaitTotals("COMPLETED: 6");

        assertThat(starts()).hasSize(TRIALS + 1).endsWith(last, last);
        assertThat(done("clean").status()).isZero();
        assertThat(folder.resolve(".hyperherd/tables")).doesNotExist();
    }
}
