package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.TrialStatus;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On this machine. */
class LocalPersonSideIT extends PersonSide {

    @Override
    String scheduler() {
        return "local";
    }

    @Test
    void ctrlCEndsTheFollowingAndNotTheTrial() throws Exception {
        run();
        try (WatchedHerd tail = WatchedHerd.starts(folder, "tail", "-f", "0")) {
            tail.awaitOut("trial 0 started");

            tail.interrupt();

            assertThat(tail.status()).isEqualTo(130);
            assertThat(tail.err()).endsWith("\nInterrupted.\n");
        }
        awaitStatuses(TrialStatus.RUNNING, TrialStatus.RUNNING);
        done("clean");
    }

    @Test
    void followingEndsWhenNobodyReadsAnyMore() throws Exception {
        run();
        release();
        awaitStatuses(TrialStatus.COMPLETED, TrialStatus.COMPLETED);

        String line = "cd '" + folder + "' && '" + Distribution.herd() + "' tail -f 0 | head -n 1";

        assertThat(Program.output(List.of("bash", "-c", line))).isEqualTo("Trial 0 [completed] n-0.1\n");
    }

    @Test
    void aKilledRemovalIsFinishedByTheNext() throws Exception {
        run();
        release();
        awaitStatuses(TrialStatus.COMPLETED, TrialStatus.COMPLETED);
        for (int i = 0; i < 20_000; i++) {
            Files.createFile(folder.resolve(".hyperherd/results/" + i + ".old"));
        }

        try (WatchedHerd clean = WatchedHerd.starts(folder, "clean", "-a")) {
            await().pollInterval(Duration.ofMillis(1)).until(() -> !Files.exists(folder.resolve(".hyperherd")));
            clean.kill();
            clean.status();
        }
        HerdProcess.in(folder).run("clean", "-a");

        assertThat(names()).containsExactlyInAnyOrder("hyperherd.yaml", "launch.sh", "go");
    }

    @Test
    void jobsThatWereSupersededGoAndTheNewestStay() throws Exception {
        run();
        awaitStatuses(TrialStatus.RUNNING, TrialStatus.RUNNING);
        done("clean");
        release();
        run();
        awaitStatuses(TrialStatus.COMPLETED, TrialStatus.COMPLETED);
        Path local = folder.resolve(".hyperherd/local");
        List<String> jobs = jobs(local);
        assertThat(jobs).hasSize(2);

        await().untilAsserted(() -> {
            done("clean");
            assertThat(jobs(local)).containsExactly(jobs.get(1));
        });
        awaitStatuses(TrialStatus.COMPLETED, TrialStatus.COMPLETED);
    }

    private static List<String> jobs(Path local) {
        return Arrays.stream(names(local.toFile()))
                .filter(name -> name.matches("[0-9]+"))
                .sorted()
                .toList();
    }

    private String[] names() {
        return names(folder.toFile());
    }

    private static String[] names(File directory) {
        String[] names = directory.list();
        return names == null ? new String[0] : names;
    }
}
