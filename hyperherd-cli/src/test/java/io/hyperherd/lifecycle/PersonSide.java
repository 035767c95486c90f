package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.TrialStatus;
import io.hyperherd.lifecycle.HerdProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code res}, {@code tail -f} and {@code clean}, through the real process, on trials that really run. */
abstract class PersonSide {

    private static final String LAUNCHER = """
            #!/usr/bin/env bash
            cd "$(dirname "${BASH_SOURCE[0]}")"
            i=$HYPERHERD_TRIAL_ID
            echo "trial $i started"
            printf 'half a '
            echo "watch out" >&2
            while [[ ! -e go ]]; do sleep 0.1; done
            echo "line"
            mkdir -p ".hyperherd/results/$i/stream/val"
            echo "{\\"step\\": 1, \\"value\\": $i.5, \\"ts\\": 1700000000.5}" > ".hyperherd/results/$i/stream/val/loss.jsonl"
            printf '{"loss": %s, "note": "a, \\\\"b\\\\""}' $((3 - i)) > ".hyperherd/results/$i.json"
            echo "trial $i done"
            """;

    @TempDir
    private Path temp;

    Path folder;

    /** Returns the name of the scheduler that trials run on. */
    abstract String scheduler();

    @BeforeEach
    void aSweepOfTwoThatWaits() throws IOException {
        folder = Files.createDirectories(temp.resolve("a sweep"));
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: person
                grid: all
                launcher: ./launch.sh
                slurm: {partition: debug, time: "00:10:00", mem: 100M, cpus_per_task: 1}
                parameters:
                  n: {type: discrete, values: [0.1, 0.19999999999999998]}
                """);
        Files.writeString(folder.resolve("launch.sh"), LAUNCHER);
        Files.setPosixFilePermissions(folder.resolve("launch.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void run() throws Exception {
        done("run", "--scheduler", scheduler(), "--detach");
    }

    /** Runs {@code herd} to its end, which must be a good one. */
    Outcome done(String... words) {
        Outcome outcome = HerdProcess.in(folder).run(words);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    void awaitStatuses(TrialStatus first, TrialStatus second) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(new CommandDriver(folder, scheduler()).statuses())
                        .isEqualTo(Map.of(0, first, 1, second)));
    }

    void release() throws IOException {
        Files.createFile(folder.resolve("go"));
    }

    @Test
    void resultsAreSortedCutPinnedAndShownStepByStep() throws Exception {
        run();
        release();
        awaitStatuses(TrialStatus.COMPLETED, TrialStatus.COMPLETED);
        Files.writeString(folder.resolve(".hyperherd/results/notes.json"), "{");

        assertThat(done("res", "--sort", "loss", "--csv").out()).isEqualTo("""
                        trial_id,experiment_name,n,loss,note
                        1,n-0.2,0.2,2,"a, ""b""\"
                        0,n-0.1,0.1,3,"a, ""b""\"
                        """);
        Outcome pinned = done("res", "-p", "n=0.2", "--steps");
        assertThat(pinned.out()).isEqualTo("""
                        trial_id,step,metric,timestamp,value
                        1,1,val/loss,2023-11-14T22:13:20Z,1.5
                        """);
        assertThat(pinned.err()).as("C8").startsWith("Warning: ").contains("notes.json");
        assertThat(done("res", "--sort", "loss", "--desc", "--top", "1", "--json")
                        .out())
                .contains("\"index\": 0")
                .doesNotContain("\"index\": 1");
    }

    @Test
    void aTrialIsFollowedFromBeforeItStartsToItsEnd() throws Exception {
        run();
        try (WatchedHerd tail = WatchedHerd.starts(folder, "tail", "-f", "0")) {
            tail.awaitOut("trial 0 started");
            tail.awaitOut("half a ");
            tail.awaitOut("watch out");
            release();

            assertThat(tail.status()).as(tail.err()).isZero();
            assertThat(tail.out())
                    .contains("[stdout] " + folder.resolve(".hyperherd/logs/0.out"))
                    .contains("[stderr] " + folder.resolve(".hyperherd/logs/0.err"))
                    .contains("line\ntrial 0 done\n")
                    .doesNotContain("trial 1");
        }
        assertThat(done("tail", "-f", "0", "--stdout", "-n", "1").out())
                .endsWith("[stdout] " + folder.resolve(".hyperherd/logs/0.out") + "\ntrial 0 done\n");
    }

    @Test
    void cleanEndsWhatIsLiveAndThenRemovesWhatIsAskedFor() throws Exception {
        run();
        awaitStatuses(TrialStatus.RUNNING, TrialStatus.RUNNING);

        assertThat(done("clean").out())
                .isEqualTo("Cancelled 2 trial(s): [0, 1]\nWorkspace preserved at: " + folder.resolve(".hyperherd")
                        + "\n  Use --all to remove the entire workspace.\n");
        assertThat(Files.readString(folder.resolve(".hyperherd/manifest.json")))
                .as("C17")
                .contains("\"cancelled\"")
                .doesNotContain("\"running\"");
        awaitStatuses(TrialStatus.CANCELLED, TrialStatus.CANCELLED);
        assertThat(done("clean").out()).startsWith("No live trials to cancel.\n");
        assertThat(done("clean", "-l", "--json").out())
                .contains("\"cancelled\": []", folder.resolve(".hyperherd/logs").toString());

        assertThat(done("clean", "-a").out()).endsWith("Removed workspace: " + folder.resolve(".hyperherd") + "\n");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("hyperherd.yaml", "launch.sh");
        Outcome again = HerdProcess.in(folder).run("clean", "-a");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).isEqualTo("Error: No workspace to clean in " + folder + ".\n");
    }

    @Test
    void cleanAllEndsLiveTrialsItselfEvenWithADamagedManifestAndABrokenDefinition() throws Exception {
        run();
        awaitStatuses(TrialStatus.RUNNING, TrialStatus.RUNNING);
        Files.writeString(folder.resolve(".hyperherd/manifest.json"), "[{\"index\":");
        Files.writeString(folder.resolve("hyperherd.yaml"), "name: [");

        Outcome clean = done("clean", "-ay");

        assertThat(clean.out()).startsWith("Cancelled 2 trial(s): [0, 1]\nRemoved workspace: ");
        assertThat(clean.err()).contains("hyperherd.yaml", "manifest.json is damaged");
        assertThat(folder.resolve(".hyperherd")).doesNotExist();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(launchersLeft()).isEmpty());
    }

    /** Returns the processes that run the launcher of this sweep. */
    private List<String> launchersLeft() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.resolve("launch.sh").toString()))
                .toList();
    }
}
