package io.hyperherd.core;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.QUEUED;
import static io.hyperherd.TrialStatus.RUNNING;
import static io.hyperherd.TrialStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.ConfigException;
import io.hyperherd.Pin;
import io.hyperherd.Plan;
import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.SchedulerException;
import io.hyperherd.Snapshot;
import io.hyperherd.StopReport;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialFilter;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineTest extends SweepOfThree {

    @Test
    void runSubmitsEveryTrialOnceAndAgainNothing() {
        assertThat(sweep().run().submissions()).hasSize(1);
        assertThat(sweep().run().submissions()).isEmpty();
        assertThat(cluster.lastIndices()).containsExactly(0, 1, 2);
        assertThat(statuses()).containsExactly(QUEUED, QUEUED, QUEUED);
    }

    @Test
    void runSubmitsOnlyWhatFailed() {
        sweep().run();
        cluster.all(TaskState.FAILED);

        sweep().run();

        assertThat(cluster.submitted).hasSize(2);
        assertThat(statuses()).containsExactly(QUEUED, QUEUED, QUEUED);
    }

    @Test
    void aDamagedIndexMarkStopsARunAndHidesNoStatus() throws IOException {
        sweep().run();
        Files.write(folder.resolve(".hyperherd/next_index"), new byte[] {(byte) 0xff});

        assertThat(statuses()).containsExactly(QUEUED, QUEUED, QUEUED);
        assertThatThrownBy(() -> sweep().run())
                .hasMessageContaining("next_index is damaged: the number of the next trial was expected");
    }

    @Test
    void anEditMidRunSubmitsOnlyTheNewTrials() throws IOException {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        values("1, 2, 3, 4");

        sweep().run();

        assertThat(cluster.lastIndices()).containsExactly(3);
    }

    @Test
    void anEditThatDropsLiveTrialsIsRefusedAndChangesNothing() throws IOException {
        sweep().run();
        values("2, 3");

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("0 [queued]")
                .hasMessageContaining("--force");
        assertThat(open().trials()).extracting(Trial::index).containsExactly(0, 1, 2);
    }

    @Test
    void allowedItKeepsThemAsOrphansForGood() throws IOException {
        sweep().run();
        values("2, 3");

        sweep().run(RunOptions.defaults().allowing(Permission.ORPHAN_PROTECTED));
        cluster.all(TaskState.FAILED);
        sweep().run();

        assertThat(cluster.lastIndices()).containsExactly(1, 2);
        assertThat(open().trials()).extracting(Trial::index).containsExactly(0, 1, 2);
        assertThat(open().manifest().trial(0)).map(Trial::origin).contains(Trial.Origin.ORPHAN);
    }

    @Test
    void aPlanWritesNothing() throws IOException {
        Plan plan = sweep().plan();

        assertThat(plan.toSubmit()).containsExactly(0, 1, 2);
        assertThat(plan.script())
                .hasValueSatisfying(script -> assertThat(script).contains("--array=0-2"));
        assertThat(folder.resolve(".hyperherd")).doesNotExist();
        assertThat(sweep().open()).isEmpty();
    }

    @Test
    void aRefusedSubmissionLeavesEveryTrialReady() {
        cluster.onSubmit = job -> new SubmitOutcome.Refused(SubmitOutcome.Cause.BAD_PARTITION, "no partition debug");

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("no partition debug");

        cluster.onSubmit = cluster::accept;
        sweep().run();
        assertThat(cluster.submitted).hasSize(1);
    }

    @Test
    void aSubmissionWhoseConfirmationWasLostIsFoundAgainAndNotRepeated() {
        cluster.onSubmit = job -> {
            cluster.accept(job);
            return new SubmitOutcome.InDoubt("no answer in 60 s");
        };

        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);
        cluster.onSubmit = cluster::accept;
        sweep().run();

        assertThat(cluster.submitted).hasSize(1);
        assertThat(statuses()).containsExactly(QUEUED, QUEUED, QUEUED);
    }

    @Test
    void aSubmissionThatNeverArrivedIsMadeAgain() {
        cluster.onSubmit = job -> new SubmitOutcome.InDoubt("no answer in 60 s");

        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);
        cluster.onSubmit = cluster::accept;
        sweep().run();

        assertThat(cluster.submitted).hasSize(1);
    }

    @Test
    void aRunThatDiedBehindTheSchedulersBackIsSettledByTheNext() {
        cluster.onSubmit = job -> {
            cluster.accept(job);
            throw new IllegalStateException("killed here");
        };

        assertThatThrownBy(() -> sweep().run()).hasMessage("killed here");
        cluster.onSubmit = cluster::accept;
        assertThat(statuses()).containsExactly(QUEUED, QUEUED, QUEUED);
        sweep().run();

        assertThat(cluster.submitted).hasSize(1);
    }

    @Test
    void nothingIsSubmittedWhileADoubtCannotBeSettled() {
        cluster.onSubmit = job -> new SubmitOutcome.InDoubt("no answer in 60 s");
        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);
        cluster.onSubmit = cluster::accept;
        cluster.silent = true;

        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);
        assertThat(cluster.submitted).isEmpty();
    }

    @Test
    void aSilentSchedulerChangesNoStatusAndIsTold() {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        statuses();
        cluster.silent = true;

        Snapshot snapshot = open().refresh();

        assertThat(snapshot.trials()).extracting(t -> t.trial().status()).containsOnly(RUNNING);
        assertThat(snapshot.warnings()).singleElement().asString().contains("queue did not answer", "10 s");
    }

    @Test
    void stopCancelsWhatIsLiveAndTellsWhatItWas() {
        sweep().run();
        cluster.all(TaskState.RUNNING);

        StopReport report = open().stop(List.of(1));

        assertThat(report.cancelled())
                .singleElement()
                .satisfies(c -> assertThat(c.previousStatus()).isEqualTo(RUNNING));
        assertThat(statuses()).containsExactly(RUNNING, CANCELLED, RUNNING);
    }

    @Test
    void stopAlsoCancelsTheTaskThatARunByForceLeftBesideTheNewOne() {
        sweep().run();
        cluster.all(TaskState.RUNNING);
        sweep().run(RunOptions.defaults().withIndices(List.of(1)).allowing(Permission.RESUBMIT_PROTECTED));

        assertThat(open().stop(List.of(1)).cancelled())
                .extracting(cancelled -> cancelled.job() + "_" + cancelled.index())
                .containsExactlyInAnyOrder("1000_1", "1001_1");
    }

    @Test
    void stopTakesTrialsByStatusAndByValue() {
        sweep().run();
        cluster.all(TaskState.RUNNING);

        assertThat(open().stop(TrialFilter.ALL.withStatuses(Set.of(QUEUED))).cancelled())
                .isEmpty();
        StopReport report =
                open().stop(TrialFilter.ALL.withStatuses(Set.of(RUNNING)).withPins(List.of(new Pin("n", "2"))));

        assertThat(report.cancelled()).extracting(StopReport.Cancelled::index).containsExactly(1);
        assertThat(statuses()).containsExactly(RUNNING, CANCELLED, RUNNING);
    }

    @Test
    void runTakesOnlyTrialsWithTheStatusAskedFor() {
        sweep().run();
        cluster.all(TaskState.FAILED);
        sweep().run(RunOptions.defaults().withIndices(List.of(1)));
        open().stop(List.of(1));
        RunOptions cancelled = RunOptions.defaults().withStatuses(Set.of(CANCELLED));

        assertThat(sweep().plan(RunOptions.defaults().withStatuses(Set.of(FAILED)))
                        .toSubmit())
                .containsExactly(0, 2);
        sweep().run(cancelled);

        assertThat(cluster.lastIndices()).containsExactly(1);
        assertThat(sweep().run(cancelled).submissions()).isEmpty();
        assertThatThrownBy(() -> sweep().plan(RunOptions.defaults().withStatuses(Set.of(SUBMITTED, QUEUED))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("1=queued")
                .hasMessageContaining("--force");
    }

    @Test
    void stopRefusesAnIndexThatIsNotInTheSweep() {
        sweep().run();

        assertThatThrownBy(() -> open().stop(List.of(9)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("9");
    }

    @Test
    void awaitReturnsWhenNothingIsLive() {
        SweepRun run = sweep().run();
        cluster.all(TaskState.COMPLETED);

        Snapshot end = run.await(Duration.ofMinutes(1));

        assertThat(end.isSettled()).isTrue();
        assertThat(end.totals()).containsEntry(COMPLETED, 3);
    }

    @Test
    void awaitGivesUpWhenItsTimeIsOver() {
        SweepRun run = sweep().run();

        assertThat(run.await(Duration.ZERO).isSettled()).isFalse();
    }

    @Test
    void valuesThatALauncherCannotSplitOffAreNamed() throws IOException {
        values("plain, 'two words', \"it's\"");

        assertThat(sweep().plan().warnings())
                .singleElement()
                .asString()
                .startsWith("values of n hold blanks or quotes")
                .contains("HYPERHERD_PARAMS");
        values("plain, o=k");
        assertThat(sweep().plan().warnings()).isEmpty();
    }

    @Test
    void aLauncherThatCannotBeStartedIsRefusedWithTheCommandThatHelps() {
        folder.resolve("launch.sh").toFile().setExecutable(false);

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("chmod +x");
    }

    @Test
    void anExpressionThatFailsIsToldWithItsPlaceInTheFile() throws IOException {
        values("0, 1");
        Path yaml = folder.resolve("hyperherd.yaml");
        Files.writeString(yaml, Files.readString(yaml) + """
                        conditions:
                          - name: inverse
                            when: {n: [0, 1]}
                            set:
                              k: {expr: "1 / n"}
                        """);

        assertThatThrownBy(() -> sweep().definedTrials())
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(
                        yaml + ":11:7: condition 'inverse' fails for the trial with n=0: division by zero");
    }

    @Test
    void aSweepWithoutALauncherIsToldWhatToWrite() throws IOException {
        Path yaml = folder.resolve("hyperherd.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("launcher: ./launch.sh\n", ""));

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("launcher: ./launch.sh");
    }

    @Test
    void whatARunRecordedIsSubmittedUntilTheSchedulerShowsIt() {
        sweep().run();
        cluster.silent = true;

        assertThat(open().trials()).extracting(Trial::status).containsOnly(SUBMITTED);
    }
}
