package io.hyperherd.scheduler.contract;

import io.hyperherd.Memory;
import io.hyperherd.Resources;
import io.hyperherd.Walltime;
import io.hyperherd.scheduler.Scheduler;
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
 * The contract of {@link Scheduler}: a scheduler whose subclass of this passes runs sweeps. Each test submits small real jobs whose
 * launchers are bash scripts, in a workspace of its own that must be visible under the same path where tasks run.
 *
 * <pre>{@code
 * class MySchedulerContractIT extends SchedulerContract {
 *     @Override
 *     protected Scheduler scheduler(Path stateDirectory) {
 *         return new MyScheduler(stateDirectory);
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class SchedulerContract
        implements DeliveryContract, EndingContract, ObservationContract, CancellationContract {

    @TempDir
    private Path temporary;

    private Workbench bench;

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

    @Override
    public final Workbench bench() {
        return bench;
    }

    @BeforeEach
    final void openBench() throws IOException {
        bench = new Workbench(
                this::scheduler, this::settle, home(), new Workbench.Terms(resources(), patience(), shortTimeLimit()));
    }

    @AfterEach
    final void closeBench() {
        bench.close();
    }
}
