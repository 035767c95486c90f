package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monitor as a process of its own: what signals, a second one, and people at its input do to it. */
class LocalMonitorIT {

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void aSweepOfFour() throws IOException {
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: four
                grid: all
                scheduler: local
                launcher: ./launch.sh
                parameters:
                  n: {type: discrete, values: [0, 1, 2, 3]}
                monitor: {poll_seconds: 1, heartbeat_seconds: 0}
                """);
        Path launcher = Files.writeString(folder.resolve("launch.sh"), """
                #!/bin/bash
                echo "$HYPERHERD_TRIAL_ID" >> starts
                echo "epoch 1 loss 0.5"
                while [ ! -e "go" ]; do read -r -t 0.2 <> <(:) || :; done
                """);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(folder.resolve("starts"));
    }

    @AfterEach
    void nothingStays() throws Exception {
        Files.writeString(folder.resolve("go"), "");
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        HerdProcess.in(folder).run("stop", "--all");
        await().atMost(LONG).until(() -> supervisors().findAny().isEmpty());
    }

    /** The scheduler's own process, which goes on writing here until its last trial has ended. */
    private Stream<ProcessHandle> supervisors() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
    }

    private Process monitor(String out) throws IOException {
        Process process = new ProcessBuilder(Distribution.herd().toString(), "monitor")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(out).toFile())
                .redirectError(folder.resolve(out + ".err").toFile())
                .start();
        started.add(process);
        return process;
    }

    private void awaitText(String file, String text) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(folder.resolve(file)).content().contains(text));
    }

    @Test
    void goesOnWhereItWasKilledAndSubmitsNothingTwice() throws Exception {
        Process first = monitor("first");
        awaitText("first", "submitted trial 0 as the canary");
        first.destroyForcibly().waitFor();
        Files.writeString(folder.resolve("go"), "");

        Process second = monitor("second");

        assertThat(second.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(folder.resolve("second")).content().contains("halted: sweep complete");
        assertThat(Files.readAllLines(folder.resolve("starts"))).containsExactlyInAnyOrder("0", "1", "2", "3");
    }

    @Test
    void isAloneOnItsSweepAndHearsWhatIsTyped() throws Exception {
        Process first = monitor("first");
        awaitText("first", "submitted trial 0 as the canary");

        HerdProcess.Outcome second = HerdProcess.in(folder).run("monitor");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err()).contains("is in use by", "herd monitor");

        awaitText("first", "trial 0 running");
        try (Writer typing = first.outputWriter(StandardCharsets.UTF_8)) {
            typing.write("status\nprune 0 too slow\n");
            typing.flush();
            awaitText("first", "#0    running");
            awaitText("first", "This stops trial 0, which is running, for good. Do it?");
            String token = Files.readString(folder.resolve("first")).replaceAll("(?s).*`confirm (\\w+)`.*", "$1");
            typing.write("confirm " + token + "\nshutdown\n");
            typing.flush();
            assertThat(first.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        assertThat(first.exitValue()).isZero();
        assertThat(HerdProcess.in(folder).run("status").out()).contains("PRUNED: 1");
    }

    @Test
    void aSignalEndsItInGoodOrder() throws Exception {
        Process monitor = monitor("first");
        awaitText("first", "submitted trial 0 as the canary");

        monitor.destroy();

        assertThat(monitor.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(monitor.exitValue()).isZero();
        assertThat(folder.resolve("first")).content().contains("🛑 Monitor stopped by signal.");
    }

    @Test
    void aMessageForOneThatRunsReachesIt() throws Exception {
        monitor("first");
        awaitText("first", "submitted trial 0 as the canary");

        HerdProcess.Outcome asked = HerdProcess.in(folder).run("monitor", "-p", "halt");

        assertThat(asked.status()).isZero();
        assertThat(asked.err()).contains("A monitor runs on this sweep");
        awaitText("first", "asked for it");
    }
}
