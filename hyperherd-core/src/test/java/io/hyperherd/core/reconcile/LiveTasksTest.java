package io.hyperherd.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveTasksTest {

    private static final String SLURM = "slurm";
    private static final JobId OLD = new JobId("10");
    private static final JobId NEW = new JobId("11");

    private final List<Submission> submissions =
            List.of(new Submission(SLURM, OLD, List.of(0, 1, 2)), new Submission(SLURM, NEW, List.of(1)));
    private final Map<TaskId, TaskReport> said = new HashMap<>();

    @Test
    void whatASchedulerSaysOfAnyJobCounts() {
        say(OLD, 0, TaskState.COMPLETED);
        say(OLD, 1, TaskState.RUNNING);
        say(OLD, 2, TaskState.QUEUED);
        say(NEW, 1, TaskState.FAILED);

        assertThat(live(TrialStatus.RUNNING, TrialStatus.FAILED, TrialStatus.PAUSED))
                .isEqualTo(Map.of(task(OLD, 1), TrialStatus.RUNNING, task(OLD, 2), TrialStatus.QUEUED));
    }

    @Test
    void whereNothingIsSaidTheRecordCountsForTheNewestJob() {
        assertThat(live(TrialStatus.COMPLETED, TrialStatus.RUNNING, TrialStatus.SUBMITTED))
                .isEqualTo(Map.of(task(NEW, 1), TrialStatus.RUNNING, task(OLD, 2), TrialStatus.SUBMITTED));
    }

    @Test
    void aWordThatIsNotKnownSaysNothing() {
        say(OLD, 0, TaskState.UNKNOWN);

        assertThat(live(TrialStatus.RUNNING)).isEqualTo(Map.of(task(OLD, 0), TrialStatus.RUNNING));
        assertThat(live(TrialStatus.COMPLETED)).isEmpty();
    }

    @Test
    void aTrialThatIsOnRecordNoMoreCountsOnlyWhenItIsSaidToBeLive() {
        assertThat(live()).isEmpty();

        say(OLD, 2, TaskState.RUNNING);
        assertThat(live()).containsOnlyKeys(task(OLD, 2));
    }

    @Test
    void withoutARecordATaskThatASilentSchedulerDoesNotListMayBeLive() {
        say(OLD, 0, TaskState.COMPLETED);

        assertThat(new LiveTasks(Optional.empty(), Map.of(SLURM, said), Set.of(SLURM)).among(submissions))
                .isEqualTo(Map.of(
                        SLURM,
                        Map.of(
                                task(OLD, 1), TrialStatus.UNKNOWN,
                                task(OLD, 2), TrialStatus.UNKNOWN,
                                task(NEW, 1), TrialStatus.UNKNOWN)));
        assertThat(new LiveTasks(Optional.empty(), Map.of(SLURM, said), Set.of()).among(submissions))
                .isEmpty();
    }

    @Test
    void anOlderTaskThatASilentSchedulerDoesNotListMayBeLive() {
        say(OLD, 1, TaskState.COMPLETED);

        assertThat(live(Set.of(SLURM), TrialStatus.COMPLETED, TrialStatus.COMPLETED))
                .isEmpty();
        said.clear();
        assertThat(live(Set.of(SLURM), TrialStatus.COMPLETED, TrialStatus.COMPLETED))
                .isEqualTo(Map.of(task(OLD, 1), TrialStatus.UNKNOWN));
    }

    private Map<TaskId, TrialStatus> live(TrialStatus... statuses) {
        return live(Set.of(), statuses);
    }

    private Map<TaskId, TrialStatus> live(Set<String> silent, TrialStatus... statuses) {
        List<Trial> trials = new ArrayList<>();
        for (TrialStatus status : statuses) {
            trials.add(new Trial(
                    trials.size(), "0123456789ab", Map.of(), Map.of(), Optional.empty(), status, Trial.Origin.DEFINED));
        }
        return new LiveTasks(Optional.of(new Manifest(trials)), Map.of(SLURM, said), silent)
                .among(submissions)
                .getOrDefault(SLURM, Map.of());
    }

    private void say(JobId job, int index, TaskState state) {
        said.put(task(job, index), new TaskReport(state, state.name(), "sacct", Optional.empty(), Accounting.NONE));
    }

    private static TaskId task(JobId job, int index) {
        return new TaskId(job, index);
    }
}
