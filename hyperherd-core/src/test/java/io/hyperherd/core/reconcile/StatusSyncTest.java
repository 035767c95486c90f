package io.hyperherd.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusSyncTest {

    private static final Submission OLD = new Submission("slurm", new JobId("100"), List.of(0));
    private static final Submission NEW = new Submission("slurm", new JobId("200"), List.of(0));

    @ParameterizedTest(name = "{0} in the queue or the accounts makes a {1} trial {2}")
    @CsvSource({
        "RUNNING, SUBMITTED, RUNNING",
        "QUEUED, SUBMITTED, QUEUED",
        "COMPLETED, RUNNING, COMPLETED",
        "FAILED, RUNNING, FAILED",
        "TIMED_OUT, RUNNING, FAILED",
        "OUT_OF_MEMORY, RUNNING, FAILED",
        "NODE_FAILED, RUNNING, FAILED",
        "PREEMPTED, RUNNING, FAILED",
        "CANCELLED, QUEUED, CANCELLED",
        "COMPLETED, CANCELLED, COMPLETED",
        "RUNNING, FAILED, RUNNING",
        "COMPLETED, PRUNED, PRUNED",
        "FAILED, PAUSED, PAUSED",
        "UNKNOWN, RUNNING, RUNNING"
    })
    void aStatusFollowsTheEvidence(TaskState evidence, TrialStatus before, TrialStatus after) {
        assertThat(status(before, List.of(OLD), Map.of(task(OLD), evidence))).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(value = TrialStatus.class, names = "READY", mode = EnumSource.Mode.EXCLUDE)
    void silenceChangesNothing(TrialStatus before) {
        assertThat(status(before, List.of(OLD), Map.of())).isEqualTo(before);
    }

    @Test
    void anOldJobsRowNeverCountsAgainstANewSubmission() {
        assertThat(status(TrialStatus.SUBMITTED, List.of(OLD, NEW), Map.of(task(OLD), TaskState.FAILED)))
                .isEqualTo(TrialStatus.SUBMITTED);
    }

    @Test
    void theNewestJobDecidesWhateverTheOldOneSays() {
        Map<TaskId, TaskState> both = Map.of(task(OLD), TaskState.FAILED, task(NEW), TaskState.RUNNING);

        assertThat(status(TrialStatus.SUBMITTED, List.of(OLD, NEW), both)).isEqualTo(TrialStatus.RUNNING);
    }

    @Test
    void aRecordedSubmissionOutweighsAManifestThatMissedIt() {
        assertThat(status(TrialStatus.READY, List.of(OLD), Map.of())).isEqualTo(TrialStatus.SUBMITTED);
    }

    @Test
    void anotherSchedulersTaskOfTheSameNumberIsAnotherTask() {
        Submission local = new Submission("local", OLD.job(), List.of(0));

        assertThat(status(TrialStatus.RUNNING, List.of(local), Map.of(task(OLD), TaskState.COMPLETED)))
                .isEqualTo(TrialStatus.RUNNING);
    }

    private static TaskId task(Submission submission) {
        return new TaskId(submission.job(), 0);
    }

    private static TrialStatus status(
            TrialStatus before, List<Submission> submissions, Map<TaskId, TaskState> evidence) {
        Map<TaskId, TaskReport> reports = new HashMap<>();
        evidence.forEach((task, state) ->
                reports.put(task, new TaskReport(state, state.name(), "test", Optional.empty(), Accounting.NONE)));
        Trial trial = Sweeps.trial(0, Sweeps.spec(1), before);
        return new StatusSync(new KnownJobs(submissions, Attempts.NONE), Map.of("slurm", reports), Set.of())
                .apply(new Manifest(List.of(trial)))
                .trials()
                .get(0)
                .status();
    }
}
