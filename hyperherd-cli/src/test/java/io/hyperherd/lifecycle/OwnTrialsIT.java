package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.Snapshot;
import io.hyperherd.StopReport;
import io.hyperherd.Sweep;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials that run in a program, seen from other processes, and what is left of them when that program dies. */
class OwnTrialsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path workspace;

    private Process program;

    @BeforeEach
    void aProgramThatRunsTheFirstOfThreeTrials() throws IOException {
        program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BlockingProgram.class.getName(),
                        workspace.toString())
                .inheritIO()
                .start();
        await().atMost(PATIENCE).until(() -> Files.exists(workspace.resolve("begun-0")));
    }

    @AfterEach
    void endTheProgram() {
        program.destroyForcibly().onExit().join();
    }

    private static List<TrialStatus> statuses(Snapshot snapshot) {
        return snapshot.trials().stream().map(t -> t.trial().status()).toList();
    }

    @Test
    void anotherProcessSeesThemAndStopsThemAndTheProgramEndsWithItsLastTrial() {
        assertThat(statuses(Sweep.open(workspace).refresh()))
                .containsExactly(TrialStatus.RUNNING, TrialStatus.QUEUED, TrialStatus.QUEUED);
        assertThat(Program.output(List.of(Distribution.herd().toString(), "status", workspace.toString())))
                .contains("RUNNING: 1", "QUEUED: 2");

        StopReport report = Sweep.open(workspace).stopAll();

        assertThat(report.refused()).isEmpty();
        assertThat(statuses(Sweep.open(workspace).refresh())).containsOnly(TrialStatus.CANCELLED);
        assertThat(program.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue())
                .isZero();
    }

    @Test
    void whenTheProgramIsKilledWhatRanHasFailedWhatWaitedIsCancelledAndARunGoesOnWithBoth() {
        program.destroyForcibly().onExit().join();

        Snapshot left = Sweep.open(workspace).refresh();

        assertThat(statuses(left)).containsExactly(TrialStatus.FAILED, TrialStatus.CANCELLED, TrialStatus.CANCELLED);
        assertThat(left.trials().get(0).report().orElseThrow().word()).isEqualTo("VANISHED");
        Set<Integer> again = new ConcurrentSkipListSet<>();
        Snapshot end = Sweep.builder("blocking")
                .workspace(workspace)
                .discrete("x", 1, 2, 3)
                .resources(Resources.DEFAULT.withMaxConcurrent(1))
                .objective(trial -> {
                    again.add(trial.index());
                    return Map.of();
                })
                .build()
                .run()
                .await(PATIENCE);
        assertThat(statuses(end)).containsOnly(TrialStatus.COMPLETED);
        assertThat(again).isEqualTo(new TreeSet<>(Set.of(0, 1, 2)));
    }
}
