package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.CleanOptions;
import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.CleanOptions.Unstoppable;
import io.hyperherd.CleanReport;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.Sweep;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanCommandTest {

    private static final CleanReport NOTHING = new CleanReport(List.of(), List.of(), List.of(), List.of());

    private final FakeSweep sweep = new FakeSweep();
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);

    @TempDir
    private Path directory;

    private Path state;

    @BeforeEach
    void aWorkspace() throws IOException {
        state = Files.createDirectories(directory.resolve(".hyperherd"));
        herd.in(directory);
    }

    @Test
    void tellsWhatItCancelledAndThatTheRestIsStillThere() {
        sweep.cleans(new CleanReport(cancelled(), List.of(), List.of(), List.of()));

        assertThat(herd.run("clean")).isZero();
        assertThat(herd.out()).isEqualTo("""
                        Cancelled 2 trial(s): [3, 7]
                        Workspace preserved at: %s
                          Use --all to remove the entire workspace.
                        """.formatted(state));
        assertThat(sweep.cleanings()).containsExactly(CleanOptions.removing(Extent.JOBS));
    }

    @Test
    void tellsWhatItRemoved() throws IOException {
        sweep.cleans(new CleanReport(
                List.of(), List.of(), List.of(state.resolve("logs"), state.resolve("local/1")), List.of()));

        assertThat(herd.run("clean", "-l")).isZero();
        assertThat(herd.out())
                .startsWith("No live trials to cancel.\nRemoved logs: " + state.resolve("logs")
                        + "\nRemoved leftovers: 1\n");

        Files.delete(state);
        sweep.cleans(new CleanReport(List.of(), List.of(), List.of(state), List.of()));
        assertThat(herd.run("clean", "-a")).isZero();
        assertThat(herd.out()).endsWith("No live trials to cancel.\nRemoved workspace: " + state + "\n");
    }

    @Test
    void saysWhatKeepsJobsGoingAndHowToForceIt() {
        sweep.cleans(new CleanReport(List.of(), List.of("trial 3 was not cancelled: no"), List.of(), List.of()));

        assertThat(herd.run("clean", "-a", "-y")).isEqualTo(1);
        assertThat(herd.err().lines()).first().isEqualTo("Error: trial 3 was not cancelled: no");
        assertThat(herd.err()).contains("jobs may go on", "nothing was removed", "--force");
        assertThat(herd.out()).isEqualTo("Workspace preserved at: " + state + "\n");

        assertThat(herd.run("clean", "-a", "-y", "--force")).isZero();
        assertThat(sweep.cleanings()).last().isEqualTo(new CleanOptions(Extent.EVERYTHING, Unstoppable.REMOVE));
        assertThat(herd.err()).endsWith("Warning: trial 3 was not cancelled: no\n");
    }

    @Test
    void aDocumentThatWouldTellOfNothingIsLeftOutWhenItFails() {
        sweep.cleans(new CleanReport(List.of(), List.of("trial 3 was not cancelled: no"), List.of(), List.of()));

        assertThat(herd.run("clean", "--json")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no", "yess"})
    void askedAtATerminalNothingButYesRemovesAll(String answer) {
        assertThat(herd.answering(answer).run("clean", "-a")).isEqualTo(1);
        assertThat(herd.err()).contains("[y/N] ").endsWith("Error: nothing was cancelled or removed\n");
        assertThat(sweep.cleanings()).isEmpty();
        assertThat(herd.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", " yes "})
    void yesRemovesAll(String answer) {
        sweep.cleans(NOTHING);

        assertThat(herd.answering(answer).run("clean", "--all")).isZero();
        assertThat(sweep.cleanings()).hasSize(1);
    }

    @Test
    void asksNobodyElse() {
        assertThat(herd.answering("n").run("clean", "-l")).isZero();
        assertThat(herd.answering("n").run("clean", "-ay")).isZero();
        assertThat(sweep.cleanings()).extracting(CleanOptions::extent).containsExactly(Extent.LOGS, Extent.EVERYTHING);
    }

    @Test
    void answersInJson() {
        sweep.cleans(new CleanReport(
                cancelled().subList(0, 1), List.of(), List.of(state.resolve("logs")), List.of("sacct is silent")));

        assertThat(herd.run("clean", "-l", "--json")).isZero();
        assertThat(herd.out()).isEqualTo("""
                        {
                          "cancelled": [
                            {
                              "index": 3,
                              "slurm_job_id": "4242",
                              "previous_status": "running"
                            }
                          ],
                          "removed": [
                            "%s"
                          ]
                        }
                        """.formatted(state.resolve("logs")));
        assertThat(herd.err()).isEqualTo("Warning: sacct is silent\n");
    }

    @Test
    void aBrokenDefinitionIsToldAndTheWorkspaceCleanedAllTheSame() throws IOException {
        Files.writeString(directory.resolve("hyperherd.yaml"), "name: [");
        HerdRunner real = HerdRunner.piped(Sweep::fromYaml).in(directory);

        assertThat(real.run("clean", "-a", "-y")).isZero();
        assertThat(real.err())
                .startsWith("Warning: ")
                .contains("hyperherd.yaml", "cleaning the workspace all the same");
        assertThat(real.out()).endsWith("Removed workspace: " + state + "\n");
        assertThat(state).doesNotExist();
        assertThat(directory.resolve("hyperherd.yaml")).exists();
    }

    @Test
    void whereThereIsNoWorkspaceThereIsNothingToClean() throws IOException {
        Files.delete(state);
        HerdRunner real = HerdRunner.piped(Sweep::fromYaml).in(directory);

        assertThat(real.run("clean", "-a", "-y")).isEqualTo(1);
        assertThat(real.err()).startsWith("Error: ");
        assertThat(real.out()).isEmpty();
    }

    private static List<Cancelled> cancelled() {
        return List.of(
                new Cancelled(3, new JobId("4242"), TrialStatus.RUNNING),
                new Cancelled(7, new JobId("4242"), TrialStatus.QUEUED));
    }
}
