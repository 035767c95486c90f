package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.JavaMain;
import io.hyperherd.LogTail.Stream;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sweep whose trials are a main class of the program that runs it: nobody writes a shell script. */
abstract class MainClass {

    /** Returns the scheduler that runs the trials. */
    abstract String scheduler();

    /** The workspace lies in the build's folder: a cluster need not see the machine's temporary files. */
    private Path workspace() throws IOException {
        return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "main it's-" + scheduler());
    }

    @Test
    void eachTrialIsAProcessWithTheClassPathOfTheProgram() throws IOException {
        Sweep sweep = Sweep.builder("main")
                .workspace(workspace())
                .scheduler(scheduler())
                .discrete("x", 1, 2, 3)
                .resources(Resources.DEFAULT
                        .withPartition("debug")
                        .withMemory("400M")
                        .withTime(Duration.ofMinutes(5)))
                .main(JavaMain.of(TrainerProgram.class).withOptions("-Xmx64m", "-Dtrainer.option=it's $HOME"))
                .build();

        SweepRun run = sweep.run();
        Snapshot end = run.await(Duration.ofMinutes(2));

        assertThat(end.trials())
                .extracting(t -> t.trial().status())
                .containsExactly(TrialStatus.COMPLETED, TrialStatus.COMPLETED, TrialStatus.FAILED);
        assertThat(run.results().trials().get(1).metrics())
                .isEqualTo(Map.of(
                        "twice", Value.of(4.0),
                        "told", Value.of("experiment_name=x-2 x=2"),
                        "option", Value.of("it's $HOME")));
        assertThat(run.tail(2, Stream.STDERR, 9).lines().orElseThrow())
                .anyMatch(line -> line.contains("IllegalStateException: three is too much"));
        assertThat(Sweep.open(sweep.definition().workspace()).plan()).isEmpty();
        assertThat(Program.output(List.of(
                        Distribution.herd().toString(),
                        "run",
                        "-n",
                        sweep.definition().workspace().toString())))
                .contains("Indices: 2");
    }
}
