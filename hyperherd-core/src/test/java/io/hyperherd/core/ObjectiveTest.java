package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.ConfigException;
import io.hyperherd.LogTail.Stream;
import io.hyperherd.Objective;
import io.hyperherd.Snapshot;
import io.hyperherd.StopReport;
import io.hyperherd.Sweep;
import io.hyperherd.SweepBuilder;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trials in the program that holds the sweep: like any others, but for where they run. */
@Timeout(60)
class ObjectiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private SweepBuilder sweep(Objective objective) {
        return Sweep.builder("own").workspace(folder).objective(objective);
    }

    private static List<TrialStatus> statuses(Snapshot snapshot) {
        return snapshot.trials().stream().map(t -> t.trial().status()).toList();
    }

    @Test
    void everyTrialRunsOnceAndItsResultsAreThoseOfTheSweep() {
        AtomicInteger calls = new AtomicInteger();
        SweepRun run = sweep(trial -> {
                    calls.incrementAndGet();
                    trial.logResult("loss", 1.0, 1);
                    return Map.of("acc", trial.getDouble("lr") * 2, "seen", trial.getInt("bs"));
                })
                .discrete("lr", 0.5, 1.5)
                .discrete("bs", 16, 32)
                .build()
                .run();

        Snapshot end = run.await(PATIENCE);

        assertThat(statuses(end)).containsOnly(TrialStatus.COMPLETED).hasSize(4);
        assertThat(calls).hasValue(4);
        assertThat(run.results().trials())
                .extracting(TrialResult::metrics)
                .containsExactly(
                        Map.of("acc", Value.of(1.0), "seen", Value.of(16)),
                        Map.of("acc", Value.of(1.0), "seen", Value.of(32)),
                        Map.of("acc", Value.of(3.0), "seen", Value.of(16)),
                        Map.of("acc", Value.of(3.0), "seen", Value.of(32)));
        assertThat(run.steps(0).rows()).hasSize(1);
        assertThat(run.tail(0, Stream.STDOUT, 9).lines().orElseThrow())
                .anyMatch(line -> line.startsWith("==== HyperHerd run: job "));
    }

    @Test
    void aTrialWhoseObjectiveThrowsHasFailedWithItsStackTraceInTheLog() {
        Sweep sweep = sweep(trial -> {
                    if (trial.getInt("x") == 2) {
                        throw new IllegalStateException("no such layer");
                    }
                    return Map.of();
                })
                .discrete("x", 1, 2, 3)
                .build();

        Snapshot end = sweep.run().await(PATIENCE);

        assertThat(statuses(end)).containsExactly(TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.COMPLETED);
        SweepRun run = Sweep.open(folder);
        assertThat(run.tail(1, Stream.STDERR, 99).lines().orElseThrow())
                .contains("java.lang.IllegalStateException: no such layer")
                .anyMatch(line -> line.startsWith("\tat io.hyperherd.core.ObjectiveTest"));
        assertThat(run.explain(1).exitCode()).hasValue(1);
    }

    @Test
    void runningAgainResumesOnlyWhatIsNotDone() {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger mended = new AtomicInteger();
        Sweep sweep = sweep(trial -> {
                    calls.incrementAndGet();
                    if (trial.getInt("x") == 2 && mended.get() == 0) {
                        throw new IllegalStateException("not yet");
                    }
                    return Map.of();
                })
                .discrete("x", 1, 2, 3)
                .build();
        sweep.run().await(PATIENCE);
        mended.set(1);

        Snapshot end = sweep.run().await(PATIENCE);

        assertThat(statuses(end)).containsOnly(TrialStatus.COMPLETED);
        assertThat(calls).hasValue(4);
    }

    @Test
    void anEditedSweepIsReconciledWithWhatRanBefore() {
        AtomicInteger calls = new AtomicInteger();
        Objective objective = trial -> Map.of("call", calls.incrementAndGet());
        sweep(objective).discrete("x", 1, 3).build().run().await(PATIENCE);

        SweepRun run = sweep(objective).discrete("x", 1, 2, 3).build().run();

        assertThat(run.plan().orElseThrow().toSubmit()).containsExactly(2);
        assertThat(statuses(run.await(PATIENCE))).containsOnly(TrialStatus.COMPLETED);
        assertThat(calls).hasValue(3);
    }

    @Test
    void aTrialThatIsStoppedIsInterruptedAndCancelledAndOneThatWaitedNeverBegins() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        SweepRun run = sweep(trial -> {
                    calls.incrementAndGet();
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return Map.of();
                })
                .discrete("x", 1, 2)
                .resources(Resources.DEFAULT.withMaxConcurrent(1))
                .build()
                .run();
        begun.await();

        StopReport report = Sweep.open(folder).stopAll();

        assertThat(report.cancelled()).extracting(StopReport.Cancelled::index).containsExactly(0, 1);
        assertThat(statuses(run.refresh())).containsOnly(TrialStatus.CANCELLED);
        assertThat(calls).hasValue(1);
    }

    @Test
    void anObjectiveThatIsInterruptedByItselfIsCancelled() {
        SweepRun run = sweep(trial -> {
                    throw new InterruptedException("enough");
                })
                .discrete("x", 1)
                .build()
                .run();

        assertThat(statuses(run.await(PATIENCE))).containsExactly(TrialStatus.CANCELLED);
    }

    @Test
    void aTrialPastItsTimeLimitHasFailedForThatReason() {
        SweepRun run = sweep(trial -> {
                    new CountDownLatch(1).await();
                    return Map.of();
                })
                .discrete("x", 1)
                .resources(Resources.DEFAULT.withTime(Duration.ofSeconds(1)))
                .build()
                .run();

        Snapshot end = run.await(PATIENCE);

        assertThat(statuses(end)).containsExactly(TrialStatus.FAILED);
        assertThat(end.trials().get(0).report().orElseThrow().state()).isEqualTo(TaskState.TIMED_OUT);
    }

    @Test
    void aTrialThatFoundNoMemoryHasFailedForThatReason() {
        SweepRun run = sweep(trial -> {
                    throw new OutOfMemoryError("Java heap space");
                })
                .discrete("x", 1)
                .build()
                .run();

        assertThat(run.await(PATIENCE).trials().get(0).report().orElseThrow().state())
                .isEqualTo(TaskState.OUT_OF_MEMORY);
    }

    @Test
    void neverMoreTrialsRunAtOnceThanAllowed() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SweepRun run = sweep(trial -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.yield();
                    running.decrementAndGet();
                    return Map.of();
                })
                .discrete("x", 1, 2, 3, 4, 5)
                .resources(Resources.DEFAULT.withMaxConcurrent(1))
                .build()
                .run();

        run.await(PATIENCE);

        assertThat(most).hasValue(1);
    }

    @Test
    void anObjectiveRunsInThisProgramAndNowhereElse() {
        SweepBuilder builder = sweep(trial -> Map.of()).discrete("x", 1);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> builder.scheduler("slurm").build())
                .withMessageContaining("an objective runs in this program");
    }

    @Test
    void whoeverHasTheWorkspaceHasTheDefinition() {
        Sweep sweep = sweep(trial -> Map.of()).discrete("x", 1, 2).build();
        sweep.run().await(PATIENCE);

        SweepRun again = Sweep.open(folder);

        assertThat(again.sweep().definition()).isEqualTo(sweep.definition());
        assertThat(folder.resolve(".hyperherd/sweep.yaml")).hasContent(sweep.toYaml());
        assertThat(Files.exists(folder.resolve("hyperherd.yaml"))).isFalse();
    }
}
