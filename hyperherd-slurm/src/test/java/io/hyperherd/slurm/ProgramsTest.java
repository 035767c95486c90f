package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ProgramsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private FakeSlurm fake;
    private Programs programs;

    @BeforeEach
    void lookOnlyHere() {
        fake = new FakeSlurm(directory);
        programs = new Programs(Map.of("PATH", "/nowhere:" + directory, "GREETING", "hello"));
    }

    @Test
    void returnsExitCodeAndBothOutputs() throws IOException {
        fake.program("sinfo", "echo \"$GREETING $1\"", "echo oops >&2", "exit 3");
        assertThat(programs.run(LONG, List.of("sinfo", "a b")))
                .isEqualTo(new Outcome.Exited(3, "hello a b\n", "oops\n"));
    }

    @Test
    void findsNoFileThatCannotBeExecuted() throws IOException {
        Files.writeString(directory.resolve("sbatch"), "");
        Files.createDirectory(directory.resolve("squeue"));
        assertThat(programs.find("sbatch")).isEmpty();
        assertThat(programs.find("squeue")).isEmpty();
        assertThat(programs.run(LONG, List.of("sbatch"))).isEqualTo(new Outcome.NotInstalled());
    }

    @Test
    void killsAProgramAtTheLimitAndKeepsItsComplaint() throws IOException {
        fake.program("squeue", "echo still trying >&2", "trap '' TERM", "while :; do /bin/sleep 0.1; done");
        assertThat(programs.run(Duration.ofMillis(700), List.of("squeue")))
                .isEqualTo(new Outcome.TimedOut(Duration.ofMillis(700), "still trying\n"));
    }

    @Test
    void doesNotWaitForAGrandchildThatHoldsThePipe() throws IOException {
        fake.program("squeue", "/bin/sleep 25 &", "echo done");
        assertThat(programs.run(LONG, List.of("squeue"))).isEqualTo(new Outcome.Exited(0, "done\n", ""));
    }

    @Test
    void readsMegabytesFromBothPipesAtOnce() throws IOException {
        fake.program(
                "sacct",
                "/usr/bin/head -c 3000000 /dev/zero | /usr/bin/tr '\\0' x",
                "/usr/bin/head -c 3000000 /dev/zero | /usr/bin/tr '\\0' y >&2");
        Outcome run = programs.run(LONG, List.of("sacct"));
        assertThat(run).isInstanceOfSatisfying(Outcome.Exited.class, exited -> {
            assertThat(exited.out()).hasSize(3_000_000).containsOnlyOnce("x".repeat(3_000_000));
            assertThat(exited.err()).hasSize(3_000_000);
        });
    }

    @Test
    void dropsAnAnswerThatIsTooLong() throws IOException {
        fake.program("sacct", "/usr/bin/head -c 70000000 /dev/zero");
        assertThat(programs.run(LONG, List.of("sacct"))).isInstanceOf(Outcome.TooMuch.class);
    }

    @Test
    void readsNothingFromStandardInput() throws IOException {
        fake.program("scancel", "read answer || echo no answer");
        assertThat(programs.run(LONG, List.of("scancel"))).isEqualTo(new Outcome.Exited(0, "no answer\n", ""));
    }

    @Test
    void tellsWhyAProgramCouldNotStart() throws IOException {
        fake.program("sinfo");
        Files.writeString(directory.resolve("sinfo"), "#!/no/such/shell\n");
        assertThat(programs.run(LONG, List.of("sinfo"))).isInstanceOf(Outcome.NotStarted.class);
    }
}
