package io.hyperherd.testkit.contract;

import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.Walltime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The part of the contract of {@link Scheduler} that can be seen in its answers: how jobs are submitted, found again, observed and
 * cancelled. A scheduler in memory, which starts no process, keeps this; one that runs sweeps keeps {@link SchedulerContract}.
 *
 * <p>Tests use the {@linkplain Workbench#launcherOfWords launcher of words}; whoever does not start it does what it says instead.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class ProtocolContract implements ObservationContract, OutcomeContract, CancellationContract {

    @TempDir
    private Path temporary;

    private Workbench bench;

    /** Creates the test. */
    protected ProtocolContract() {}

    /**
     * Returns the scheduler under test.
     *
     * @param stateDirectory the {@code .hyperherd} directory of an existing workspace
     */
    protected abstract Scheduler scheduler(Path stateDirectory);

    /** Returns what each task asks for: by default one CPU, 400 MB and five minutes in no partition. */
    protected Resources resources() {
        return new Resources(
                Optional.empty(),
                Walltime.parse("00:05:00"),
                Memory.parse("400M"),
                1,
                Optional.empty(),
                OptionalInt.empty(),
                List.of());
    }

    /** Returns how long to wait for anything: by default a minute. */
    protected Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** Returns a time limit that is short enough to be waited for; empty (the default) leaves the test of time limits out. */
    protected Optional<Walltime> shortTimeLimit() {
        return Optional.empty();
    }

    /** Returns the directory in which workspaces are made: by default one of JUnit's. */
    protected Path home() {
        return temporary;
    }

    /** Called when all tasks of a workspace have ended, before it is deleted: a place to wait for helpers. By default does nothing. */
    protected void settle(Path stateDirectory) {}

    /** Called between two looks at something that is waited for: by default lets a tenth of a second pass. */
    protected void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the scheduler", e);
        }
    }

    @Override
    public final Workbench bench() {
        return bench;
    }

    @BeforeEach
    final void openBench() throws IOException {
        bench = new Workbench(
                this::scheduler,
                this::settle,
                this::pause,
                home(),
                new Workbench.Terms(resources(), patience(), shortTimeLimit()));
    }

    @AfterEach
    final void closeBench() {
        bench.close();
    }
}
