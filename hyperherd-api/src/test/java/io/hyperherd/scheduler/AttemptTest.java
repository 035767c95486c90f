package io.hyperherd.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job script under a real bash: who runs an attempt, and what is left of it. */
class AttemptTest {

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void aWorkspaceWithAnAwkwardName() throws IOException {
        workspace = Files.createDirectories(folder.resolve("it's \"50%\" größer $HOME"));
        launcher("echo ran >> runs");
    }

    private void launcher(String line) throws IOException {
        Files.writeString(workspace.resolve("launch.sh"), line + "\n");
    }

    private Path script(int attempt) throws IOException {
        return Files.writeString(
                folder.resolve("job.sh"),
                JobScript.render(new ArrayJob(
                        new JobTag("herd-1"),
                        "tiny",
                        workspace,
                        workspace.resolve("launch.sh"),
                        Resources.DEFAULT,
                        OptionalInt.empty(),
                        List.of(new ArrayTask(3, "a", "a=1", "{}", attempt)))));
    }

    private Process start(Path script, String job, String restarts) throws IOException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-u", script.toString())
                .directory(workspace.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("err").toFile()));
        bash.environment().keySet().removeIf(name -> name.startsWith("SLURM_") || name.startsWith("HYPERHERD_"));
        bash.environment().putAll(Map.of("SLURM_ARRAY_JOB_ID", job, "SLURM_JOB_ID", job, "SLURM_ARRAY_TASK_ID", "3"));
        if (!restarts.isEmpty()) {
            bash.environment().put("SLURM_RESTART_COUNT", restarts);
        }
        return bash.start();
    }

    private int run(int attempt, String job, String restarts) throws IOException, InterruptedException {
        Process process = start(script(attempt), job, restarts);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private int run(int attempt, String job) throws IOException, InterruptedException {
        return run(attempt, job, "");
    }

    private long runs() throws IOException {
        Path runs = workspace.resolve("runs");
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    private List<String> complaints() throws IOException {
        return Files.readAllLines(folder.resolve("err")).stream()
                .filter(line -> line.startsWith("HyperHerd: "))
                .toList();
    }

    private Path attempt(String name) {
        return workspace.resolve(".hyperherd/attempts/3." + name);
    }

    private List<String> end(int number, int restart) throws IOException {
        return Files.readAllLines(attempt(number + ".end." + restart));
    }

    @Test
    void theFirstJobRunsAnAttemptAndAnotherLeavesItAlone() throws Exception {
        assertThat(run(1, "100")).isZero();
        assertThat(run(1, "200")).isZero();

        assertThat(runs()).isEqualTo(1);
        assertThat(complaints())
                .containsExactly("HyperHerd: job 200 leaves trial 3 alone: job 100 runs attempt 1 of it");
    }

    @Test
    void aJobThatFindsItsAttemptClosedSaysWhyItRunsNothing() throws Exception {
        Files.createDirectories(attempt("1").getParent());
        Files.createSymbolicLink(attempt("1"), Path.of("closed"));

        assertThat(run(1, "100")).isZero();

        assertThat(runs()).isZero();
        assertThat(complaints())
                .containsExactly(
                        "HyperHerd: job 100 leaves trial 3 alone: attempt 1 of it was closed, since a newer one"
                                + " was submitted");
    }

    @Test
    void eachAttemptRuns() throws Exception {
        run(1, "100");
        run(2, "200");

        assertThat(runs()).isEqualTo(2);
        assertThat(attempt("2")).isSymbolicLink();
    }

    @Test
    void aJobThatWasQueuedAgainGoesOn() throws Exception {
        run(1, "100");
        run(1, "100", "1");

        assertThat(runs()).isEqualTo(2);
        assertThat(complaints()).isEmpty();
        assertThat(end(1, 1)).contains("restart=1");
    }

    /** Whoever submits the next attempt closes the run that would come next, which need not be the one that comes. */
    @Test
    void aJobThatWasQueuedAgainRunsNothingOnceItsNextRunWasClosed() throws Exception {
        run(1, "100");
        Files.createSymbolicLink(attempt("1.1"), Path.of("closed"));

        assertThat(run(1, "100", "1")).isZero();
        assertThat(run(1, "100", "2")).isZero();

        assertThat(runs()).isEqualTo(1);
        assertThat(complaints())
                .containsOnly("HyperHerd: job 100 leaves trial 3 alone: attempt 1 of it was closed, since a newer one"
                        + " was submitted");
        assertThat(attempt("1.end.1")).doesNotExist();
    }

    /** So that whoever wants to close the first of them is told. */
    @Test
    void aJobThatWasQueuedAgainTwiceTakesBothRuns() throws Exception {
        run(1, "100");
        run(1, "100", "2");

        assertThat(runs()).isEqualTo(2);
        assertThat(Files.readSymbolicLink(attempt("1.1"))).hasToString("100.2.slurm.3");
        assertThat(Files.readSymbolicLink(attempt("1.2"))).hasToString("100.2.slurm.3");
    }

    @Test
    void aRunThatCannotBeMarkedAsTakenIsNotRun() throws Exception {
        run(1, "100");
        Files.writeString(attempt("1.1"), "in the way");

        assertThat(run(1, "100", "1")).isEqualTo(JobScript.UNCLAIMED);

        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void ofEightJobsAtOnceOneRuns() throws Exception {
        Path script = script(1);
        List<Process> jobs = new ArrayList<>();
        for (int job : IntStream.range(100, 108).toArray()) {
            jobs.add(start(script, Integer.toString(job), ""));
        }
        for (Process job : jobs) {
            assertThat(job.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(runs()).isEqualTo(1);
        assertThat(complaints()).hasSize(7);
    }

    /** The mark is made whole or not at all, so all a killed script can leave is the directory of marks. */
    @Test
    void aScriptThatWasKilledBeforeItTookTheAttemptHasTakenNothing() throws Exception {
        Files.createDirectories(workspace.resolve(".hyperherd/attempts"));

        assertThat(run(1, "200")).isZero();

        assertThat(runs()).isEqualTo(1);
        assertThat(Files.readSymbolicLink(attempt("1"))).hasToString("200.0.slurm.3");
    }

    @Test
    void aScriptThatWasKilledAfterItTookTheAttemptKeepsOthersFromIt() throws Exception {
        launcher("echo ran >> runs; kill -KILL $PPID");
        assertThat(run(1, "100")).isEqualTo(137);
        assertThat(attempt("1.end.0")).doesNotExist();

        assertThat(run(1, "200")).isZero();

        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void theRecordTellsHowTheLauncherEnded() throws Exception {
        launcher("exit 3");
        long before = System.currentTimeMillis();

        assertThat(run(1, "100")).isEqualTo(3);

        assertThat(end(1, 0)).startsWith("job=100", "restart=0", "code=3", "signal=");
        assertThat(end(1, 0).get(4)).matches("host=.+");
        long start = Long.parseLong(end(1, 0).get(5).substring("start=".length()));
        long end = Long.parseLong(end(1, 0).get(6).substring("end=".length()));
        assertThat(start).isBetween(before, end);
        assertThat(end).isLessThanOrEqualTo(System.currentTimeMillis());
    }

    @Test
    void theRecordNamesTheSignal() throws Exception {
        launcher("kill -KILL $$");

        assertThat(run(1, "100")).isEqualTo(137);

        assertThat(end(1, 0)).contains("code=137", "signal=9");
    }

    /** A cluster that queues the task again asks it to end in just the same way. */
    @Test
    void theRecordOfAnEndThatSomebodyAskedForSaysSo() throws Exception {
        assertThat(endPolitely("exit 7")).isEqualTo(7);

        assertThat(end(1, 0)).contains("code=7", "asked=1");
    }

    @Test
    void aLauncherThatEndsWellWhenAskedToEndIsDone() throws Exception {
        assertThat(endPolitely("exit 0")).isZero();

        assertThat(end(1, 0)).contains("code=0", "asked=");
    }

    /** Schedulers signal every process of a task. */
    private int endPolitely(String answer) throws Exception {
        launcher("trap 'echo saved >> runs; " + answer
                + "' TERM; echo up > up; while :; do read -r -t 0.05 < <(:); done");
        Process process = start(script(1), "100", "");
        while (!Files.exists(workspace.resolve("up"))) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        process.destroy();
        process.descendants().forEach(ProcessHandle::destroy);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void whatCannotBeMarkedAsTakenIsNotRun() throws Exception {
        Files.writeString(
                Files.createDirectories(workspace.resolve(".hyperherd")).resolve("attempts"), "in the way");

        assertThat(run(1, "100")).isEqualTo(JobScript.UNCLAIMED);

        assertThat(runs()).isZero();
        assertThat(complaints())
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("HyperHerd: trial 3 was not run: its attempt cannot be marked as taken: mkdir: ");
    }

    @Test
    void aReadOnlyWorkspaceRunsNothing() throws Exception {
        Path state = Files.createDirectories(workspace.resolve(".hyperherd"));
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(state), "root may write everywhere");

        assertThat(run(1, "100")).isEqualTo(JobScript.UNCLAIMED);

        assertThat(runs()).isZero();
    }

    @Test
    void anEndThatCannotBeRecordedIsToldAndTheExitStatusIsTheLaunchersAllTheSame() throws Exception {
        launcher("mkdir .hyperherd/attempts/3.1.end.0; exit 5");

        assertThat(run(1, "100")).isEqualTo(5);

        assertThat(complaints())
                .containsExactly("HyperHerd: how trial 3 ended is not recorded in " + attempt("1.end.0"));
    }

    @Test
    void theLauncherSeesNoneOfTheScriptsVariables() throws Exception {
        launcher("env > seen");

        run(1, "100");

        try (Stream<String> seen = Files.lines(workspace.resolve("seen"), StandardCharsets.UTF_8)) {
            assertThat(seen).noneMatch(line -> line.startsWith("_HH_"));
        }
    }
}
