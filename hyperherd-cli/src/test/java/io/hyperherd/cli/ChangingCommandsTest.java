package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Pin;
import io.hyperherd.StopReport;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.StopReport.NotCancelled;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init}, {@code run} and {@code stop}. */
class ChangingCommandsTest {

    private static final String ESC = "\u001b";

    private final FakeSweep sweep = new FakeSweep();
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);
    private final HerdRunner screen = HerdRunner.coloured(path -> sweep, 80);

    @TempDir
    private Path directory;

    @Test
    void runEndsWithTheReferencesBanner() {
        assertThat(screen.run("run")).isZero();
        assertThat(screen.out()).isEqualTo("""

                        ~[1;32m━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━~[0m
                        ~[1;32m  ✓ Launched 6 trials as SLURM job array ~[36m4242~[0m
                        ~[1;32m━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━~[0m
                          ~[2mworkspace:~[0m /w/tides/.hyperherd
                          ~[2mlogs:     ~[0m /w/tides/.hyperherd/logs
                          ~[2mmonitor:  ~[0m ~[32mherd status~[0m

                        """.replace("~", ESC));
    }

    @Test
    void feedingTellsCalmlyHowFarItIsAndEndsAsARunDoes() {
        assertThat(herd.run("run", "--keep-feeding")).isZero();
        assertThat(herd.err()).isEqualTo("Submitted 4 of 6 trials; 2 wait for room.\n");
        assertThat(herd.out()).contains("✓ Launched 6 trials as SLURM job array 4242");
    }

    @Test
    void feedingPrintsOneDocumentAtItsEnd() {
        assertThat(herd.run("run", "--keep-feeding", "--json")).isZero();
        assertThat(herd.err()).isEmpty();
        assertThat(herd.out())
                .startsWith("{")
                .contains("\"slurm_job_id\": \"4242\"")
                .endsWith("}\n");
    }

    @Test
    void runNamesTheScriptOnlyWhereOneIsLeft() {
        assertThat(herd.run("run", "--json")).isZero();
        assertThat(herd.out()).contains("\"sbatch_path\": \"/w/tides/.hyperherd/job.sbatch\"");
    }

    @Test
    void runNamesNoScriptWhenTheTrialsRunHere() {
        sweep.scheduler("local");

        assertThat(herd.run("run", "--json", "--detach")).isZero();
        assertThat(herd.out()).contains("\"slurm_job_id\": \"4242\"", "\"sbatch_path\": null");
    }

    @Test
    void dryRunShowsTheFirstTrialForAllAndThePlan() {
        assertThat(herd.run("run", "--dry")).isZero();
        assertThat(herd.out()).isEqualTo("""
                        ============================================================
                        DRY RUN — No jobs will be submitted
                        ============================================================

                        Generated sbatch script (per-trial lookup elided for brevity):
                        ----------------------------------------
                        #!/bin/bash
                        case "$SLURM_ARRAY_TASK_ID" in
                          0)
                            OVERRIDES=
                            ;;
                          # ... [5 more trial arm(s) elided in dry-run; full script is submitted] ...
                          *)
                            exit 1
                            ;;
                        esac
                        case $? in
                          0) ;;
                          *)
                            exit 2
                            ;;
                        esac
                        ----------------------------------------

                        Submission plan
                          Pending: 6 of 6 trial(s)
                          Indices: 0-5
                          Use herd ls to see every trial in the sweep.

                        """);
        assertThat(sweep.submissions()).isEmpty();
    }

    @Test
    void dryRunDoesNotSpeakOfSbatchWhenTheTrialsRunHere() {
        sweep.scheduler("local");

        assertThat(herd.run("run", "--dry-run")).isZero();
        assertThat(herd.out()).contains("Generated job script (").doesNotContain("sbatch");
    }

    @Test
    void dryRunNamesTheFolderInTheCommandItSuggests() {
        assertThat(herd.run("run", "--dry-run", "a: b")).isZero();
        assertThat(herd.out()).contains("  Use herd ls 'a: b' to see every trial in the sweep.\n");
    }

    @Test
    void runOnThisMachineTellsEachTrialThatEndsAndWhatFailed() {
        sweep.scheduler("local")
                .statuses(TrialStatus.READY, TrialStatus.READY, done(), done(), done(), done())
                .then(TrialStatus.RUNNING, TrialStatus.RUNNING)
                .then(TrialStatus.RUNNING, TrialStatus.FAILED)
                .then(TrialStatus.COMPLETED)
                .lastLine(0, "acc 0.9");

        assertThat(herd.run("run")).isEqualTo(1);
        assertThat(herd.out()).endsWith("""
                        1/2  failed     [1] w-12_drop-0.25
                        2/2  completed  [0] w-12_drop-0  acc 0.9
                        2 trials over after 0:00: 1 completed, 1 failed.
                          [1] w-12_drop-0.25 failed; why: herd tail 1
                        Results: herd res
                        """);
    }

    @Test
    void whatIsRedrawnWhileWaitingGoesToStandardErrorAtATerminal() {
        sweep.scheduler("local").then(TrialStatus.RUNNING).then(done(), done(), done(), done(), done(), done());

        herd.watched().run("run");

        assertThat(herd.err()).contains("\u001b[").contains("0 of 6 done");
        assertThat(herd.out()).doesNotContain("\u001b").contains("6 trials over after 0:00: 6 completed.");
    }

    @Test
    void aProgramThatWaitsGetsItsDocumentAlone() {
        sweep.scheduler("local").then(done(), done(), done(), done(), done(), done());

        assertThat(herd.watched().run("run", "--json", "--wait")).isZero();

        assertThat(herd.out()).startsWith("{").endsWith("}\n");
    }

    @Test
    void runOnThisMachineReturnsAtOnceWhenDetached() {
        sweep.scheduler("local");

        assertThat(herd.run("run", "--detach")).isZero();
        assertThat(herd.out()).contains("Launched 6 trials on this machine").doesNotContain("Results:");
    }

    @Test
    void runSaysWhyThereIsNothingToSubmit() {
        sweep.statuses(done(), done(), TrialStatus.PAUSED, TrialStatus.QUEUED, done(), done());

        assertThat(herd.run("run")).isZero();
        assertThat(herd.out()).isEqualTo("Nothing to submit: 4 completed, 1 queued, 1 paused.\n");
    }

    @Test
    void runRefusesIndicesThatNameNoTrial() {
        assertThat(herd.run("run", "-i", "3-1")).isEqualTo(1);
        assertThat(herd.run("run", "-i", "-1")).isEqualTo(1);
        assertThat(herd.err().lines()).hasSize(2).allMatch(line -> line.startsWith("Error: Invalid --indices spec '"));
    }

    @Test
    void runHandsTheVariablesOfTheEnvFileToTrials() throws IOException {
        Files.writeString(directory.resolve(".env"), "TOKEN=secret\n");

        assertThat(herd.in(directory).run("run", "--json")).isZero();
        assertThat(sweep.asked().environment()).isEqualTo(Map.of("TOKEN", "secret"));
        assertThat(herd.err()).isEqualTo("Loaded 1 env var(s) from ./.env: TOKEN\n");
    }

    @Test
    void stopTellsWhatItCancelled() {
        sweep.stops(new StopReport(List.of(new Cancelled(3, new JobId("4242"), TrialStatus.RUNNING)), List.of()));

        assertThat(herd.run("stop", "--all")).isZero();
        assertThat(herd.out()).isEqualTo("Cancelled 1 trial(s): [3]\n");
    }

    @Test
    void stopTellsWhatTheSchedulerRefused() {
        sweep.stops(new StopReport(List.of(), List.of(new NotCancelled(3, "Access/permission denied"))));

        assertThat(herd.run("stop", "3", "--json")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err()).isEqualTo("Error: trial 3 was not cancelled: Access/permission denied\n");
    }

    @Test
    void stopWantsAnIndexOrAll() {
        assertThat(herd.run("stop")).isEqualTo(1);
        assertThat(herd.run("stop", "3", "--all")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
    }

    @Test
    void stopTakesRangesPinsAndStatuses() {
        assertThat(herd.run("stop", "0-2,5")).isEqualTo(1);
        assertThat(sweep.toStop()).isEqualTo(TrialFilter.ALL.withIndices(List.of(0, 1, 2, 5)));

        assertThat(herd.run("stop", "-i", "1-2", "--status", "queued,running", "-p", "window=12"))
                .isZero();
        assertThat(sweep.toStop())
                .isEqualTo(new TrialFilter(
                        Optional.of(new TreeSet<>(Set.of(1, 2))),
                        List.of(new Pin("window", "12")),
                        Set.of(TrialStatus.QUEUED, TrialStatus.RUNNING)));
        assertThat(herd.out()).isEqualTo("No live trials to cancel.\n");
    }

    @Test
    void stopRefusesAPinOnWhatIsNoParameter() {
        assertThat(herd.run("stop", "-p", "windw=12")).isEqualTo(1);
        assertThat(herd.err()).contains("windw").contains("window");
    }

    @Test
    void runTakesOnlyTrialsWithAStatus() {
        sweep.statuses(done(), TrialStatus.FAILED, TrialStatus.CANCELLED, done(), done(), done());

        assertThat(herd.run("run", "--status", "Failed", "--json")).isZero();
        assertThat(sweep.asked().trials()).isEqualTo(TrialFilter.ALL.withStatuses(Set.of(TrialStatus.FAILED)));
    }

    @Test
    void aStatusThatIsNoneIsAnsweredWithThoseThereAre() {
        assertThat(herd.run("run", "--status", "broken")).isEqualTo(2);
        assertThat(herd.err())
                .startsWith(
                        "herd run: error: there is no status 'broken'; choose from ready, submitted, queued, running,");
    }

    @Test
    void initWritesAWorkspaceAndRefusesToOverwriteIt() throws IOException {
        assertThat(herd.in(directory).run("init", "deep/2024")).isZero();

        Path workspace = directory.resolve("deep/2024");
        assertThat(herd.out()).isEqualTo("Created " + workspace + "/hyperherd.yaml\nCreated " + workspace + """
                        /launch.sh

                        Next steps:
                          1. Edit hyperherd.yaml to define your parameters and SLURM resources
                          2. Edit launch.sh to set up your container/environment
                          3. Run: herd run deep/2024 --dry-run
                        """);
        assertThat(Files.readString(workspace.resolve("hyperherd.yaml"))).contains("name: \"2024\"");
        assertThat(workspace.resolve("launch.sh")).isExecutable();
        assertThat(herd.run("init", "deep/2024")).isEqualTo(1);
        assertThat(herd.run("init", "deep/2024", "-f")).isZero();
    }

    @Test
    void initHintsAtADirectoryThatLooksLikeAnOption() {
        assertThat(herd.in(directory).run("init", "--", "-dash")).isZero();
        assertThat(herd.out()).endsWith("  3. Run: herd run ./-dash --dry-run\n");
    }

    @Test
    void initGivesASweepOfFiveTrials() {
        HerdRunner real = HerdRunner.piped(io.hyperherd.Sweep::fromYaml).in(directory);
        real.run("init", "mine");

        assertThat(real.run("ls", "mine")).isZero();
        assertThat(real.out()).contains("Trials: 5\n");
    }

    private static TrialStatus done() {
        return TrialStatus.COMPLETED;
    }
}
