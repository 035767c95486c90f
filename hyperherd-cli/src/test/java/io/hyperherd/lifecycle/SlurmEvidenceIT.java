package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of trials on a real SLURM that has no accounting, forgets, repeats itself or falls silent. */
class SlurmEvidenceIT {

    private static final String YAML = """
            name: evidence
            grid: all
            launcher: ./launch.sh
            slurm: {partition: debug, time: "00:10:00", mem: 30M, cpus_per_task: 1, extra_args: ["--requeue"]}
            parameters:
              n: {type: discrete, values: [0, 1]}
            """;

    private static final String LAUNCHER = """
            #!/usr/bin/env bash
            cd "$HYPERHERD_WORKSPACE"
            echo "$SLURM_ARRAY_JOB_ID" >> "runs.$HYPERHERD_TRIAL_ID"
            while [[ -e hold && ! -e release ]]; do sleep 0.1; done
            [[ "$HYPERHERD_TRIAL_ID" = 0 ]] || exit 3
            """;

    private static final String NO_ACCOUNTING = "echo 'Slurm accounting storage is disabled' >&2; exit 1";
    private static final String LISTS_NOTHING = "exit 0";

    @TempDir
    private Path temp;

    private Path workspace;
    private HerdProcess herd;

    @BeforeEach
    void aSweepOfTwo() throws IOException, InterruptedException {
        assumeTrue(Cluster.isUp(), "no SLURM answers here: examples/slurm-cluster/up starts one");
        workspace = Files.createDirectories(temp.resolve("it's größer"));
        Files.writeString(workspace.resolve("hyperherd.yaml"), YAML);
        Files.writeString(workspace.resolve("launch.sh"), LAUNCHER);
        workspace.resolve("launch.sh").toFile().setExecutable(true);
        herd = HerdProcess.in(workspace);
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        Files.writeString(workspace.resolve("release"), "");
        herd.run("stop", "--all");
    }

    /** Puts programs of these names in front of SLURM's own. */
    private HerdProcess where(String squeue, String sacct) throws IOException {
        Path programs = Files.createDirectories(temp.resolve("programs"));
        for (List<String> program : List.of(List.of("squeue", squeue), List.of("sacct", sacct))) {
            Path file = programs.resolve(program.get(0));
            Files.writeString(file, "#!/bin/sh\n" + program.get(1) + "\n");
            file.toFile().setExecutable(true);
        }
        return herd.with("PATH", programs + ":" + System.getenv("PATH"));
    }

    private void run() {
        assertThat(herd.run("run", "--scheduler", "slurm").status()).isZero();
    }

    private void awaitEnds(int trials) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    for (int index = 0; index < trials; index++) {
                        if (!Files.exists(workspace.resolve(".hyperherd/attempts/" + index + ".1.end.0"))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /** Starts a task that waits after a requeue. While it still ends, SLURM would set the time back. */
    private static void startAgainNow(String task) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Program.output(List.of("squeue", "-h", "-j", task, "-o", "%r"))
                        .contains("BeginTime"));
        Program.output(List.of("scontrol", "update", "jobid=" + task, "StartTime=now"));
    }

    private String job() throws IOException {
        String recorded = Files.readString(workspace.resolve(".hyperherd/job_ids.json"));
        return recorded.replaceAll("(?s).*?\"slurm_job_id\": \"(\\d+)\".*", "$1");
    }

    private List<String> runs(int index) throws IOException {
        return Files.readAllLines(workspace.resolve("runs." + index));
    }

    @Test
    void d9_endsAreKnownWithoutAccountingWhenTheQueueHasForgotten() throws IOException {
        run();
        awaitEnds(2);
        HerdProcess forgetful = where(LISTS_NOTHING, NO_ACCOUNTING);

        HerdProcess.Outcome status = forgetful.run("status");

        assertThat(status.status()).isZero();
        assertThat(status.out()).contains("COMPLETED: 1", "FAILED: 1");
        assertThat(forgetful.run("why", "1").out())
                .contains("Its launcher ended with exit code 3.", "Known from: end record, job " + job());
    }

    @Test
    void aSecondJobOfTheSameAttemptsRunsNothing() throws IOException {
        run();
        awaitEnds(2);

        String second = Program.output(List.of(
                        "sbatch",
                        "--parsable",
                        "--wait",
                        workspace.resolve(".hyperherd/job.sbatch").toString()))
                .strip();

        assertThat(runs(0)).containsExactly(job());
        assertThat(runs(1)).containsExactly(job());
        assertThat(workspace.resolve(".hyperherd/logs/0.err"))
                .content()
                .contains("HyperHerd: job " + second + " leaves trial 0 alone: job " + job() + " runs attempt 1 of it");
    }

    @Test
    void aTaskThatIsQueuedAgainGoesOnInItsAttempt() throws IOException {
        Files.writeString(workspace.resolve("hold"), "");
        run();
        String task = job() + "_0";
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(workspace.resolve("runs.0")));

        Program.output(List.of("scontrol", "requeue", task));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(herd.run("why", "0").out())
                        .contains("[queued]", "It waits: it may not start before a set time"));
        startAgainNow(task);
        Files.writeString(workspace.resolve("release"), "");

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(herd.run("why", "0").out())
                        .contains("[completed]", "The scheduler queued it again once."));
        assertThat(runs(0)).containsExactly(job(), job());
        assertThat(workspace.resolve(".hyperherd/attempts/0.1.end.1")).exists();
    }

    @Test
    void aTaskThatWasAskedToEndIsKnownToHaveEndedWhenNobodyElseRemembers() throws IOException {
        Files.writeString(workspace.resolve("hold"), "");
        run();
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(workspace.resolve("runs.0")));
        assertThat(herd.run("status").out()).contains("RUNNING: ");

        Program.output(List.of("scancel", job() + "_0"));
        awaitEnds(1);
        HerdProcess forgetful = where(LISTS_NOTHING, NO_ACCOUNTING);

        assertThat(forgetful.run("status").out()).contains("FAILED: 1");
        assertThat(forgetful.run("why", "0").out())
                .contains("Its launcher was ended by SIGTERM (signal 15).", "It had been asked to end");
    }

    /** The queue answers, and leaves out the task that it will start again. */
    @Test
    void aTaskThatIsQueuedAgainUnseenRunsNothingOnceItsTrialWasSubmittedAgain() throws IOException {
        Files.writeString(workspace.resolve("hold"), "");
        run();
        String first = job();
        String task = first + "_0";
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(workspace.resolve("runs.0")));
        herd.run("status");
        Program.output(List.of("scontrol", "requeue", task));
        awaitEnds(1);
        HerdProcess forgetful = where(LISTS_NOTHING, NO_ACCOUNTING);
        assertThat(forgetful.run("run", "-i", "0", "--scheduler", "slurm").status())
                .isZero();

        Files.writeString(workspace.resolve("release"), "");
        startAgainNow(task);
        Path log = workspace.resolve(".hyperherd/logs/0.err");
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(log)
                        .content()
                        .contains("HyperHerd: job " + first + " leaves trial 0 alone: attempt 1 of it was closed"));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(herd.run("status").out()).contains("COMPLETED: 1"));

        assertThat(runs(0)).startsWith(first).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aSilentSchedulerIsToldWithTheAgeOfWhatIsKnown() throws IOException {
        Files.writeString(workspace.resolve("hold"), "");
        run();
        herd.run("status");
        String down = "echo 'Unable to contact slurm controller' >&2; exit 1";

        HerdProcess.Outcome status = where(down, down).run("status");

        assertThat(status.status()).isZero();
        assertThat(status.out()).contains("Total: 2");
        assertThat(status.err()).containsPattern("No scheduler answer since 20\\S+Z, \\d+ \\w+ ago");
    }
}
