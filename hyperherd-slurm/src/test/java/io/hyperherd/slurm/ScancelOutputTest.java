package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.CancelOutcome.AlreadyOver;
import io.hyperherd.scheduler.CancelOutcome.Cancelled;
import io.hyperherd.scheduler.CancelOutcome.Refused;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What scancel of SLURM 22.05 prints with SCANCEL_VERBOSE set. */
class ScancelOutputTest {

    private static final TaskId A = new TaskId(new JobId("9"), 0);
    private static final TaskId B = new TaskId(new JobId("9"), 2);

    private static Map<TaskId, CancelOutcome> read(int code, String err, TaskId... tasks) {
        return ScancelOutput.read(List.of(tasks), new Outcome.Exited(code, "", err));
    }

    @Test
    void silenceIsSuccess() {
        assertThat(read(0, "", A, B)).containsOnly(Map.entry(A, new Cancelled()), Map.entry(B, new Cancelled()));
    }

    @Test
    void tellsForEachTaskHowItWent() {
        String err = """
                scancel: Terminating job 9_0
                scancel: Terminating job 9_2
                scancel: error: Kill job error on job id 9_0: Job/step already completing or completed
                scancel: error: Kill job error on job id 9_2: Access/permission denied
                """;
        assertThat(read(210, err, A, B))
                .containsOnly(
                        Map.entry(A, new AlreadyOver()),
                        Map.entry(B, new Refused("scancel: Access/permission denied")));
    }

    @Test
    void aTaskThatNoComplaintNamesWasCancelled() {
        String err = "scancel: error: Kill job error on job id 9_0: Invalid job id specified\n";
        assertThat(read(1, err, A, B)).containsOnly(Map.entry(A, new AlreadyOver()), Map.entry(B, new Cancelled()));
    }

    @Test
    void aComplaintWithoutANumberIsAboutAll() {
        assertThat(read(1, "scancel: error: Access/permission denied\n", A, B).values())
                .containsOnly(new Refused("scancel: Access/permission denied"));
    }

    @Test
    void aJobThatSlurmDoesNotHoldIsOver() {
        assertThat(read(1, "scancel: error: Invalid job id 9_0\n", A)).containsValue(new AlreadyOver());
        assertThat(read(1, "scancel: error: Invalid job id specified\n", A)).containsValue(new AlreadyOver());
    }

    @Test
    void whereScancelIsMissingNothingWillBeCancelledLater() {
        assertThat(ScancelOutput.read(List.of(A), new Outcome.NotInstalled()))
                .containsValue(new Refused("scancel: not on the PATH"));
    }

    @Test
    void anExitCodeWithoutAWordIsARefusal() {
        assertThat(read(3, "", A)).containsValue(new Refused("scancel: exit code 3"));
    }

    @Test
    void itsComplaintAboutOurSwitchIsNone() {
        assertThat(read(0, "scancel: error: Unrecognized SCANCEL_VERBOSE value: true\n", A))
                .containsValue(new Cancelled());
    }

    @Test
    void aLateAnswerMayStillCancel() {
        String err = "scancel: error: Kill job error on job id 9_0: Socket timed out on send/recv operation\n";
        assertThat(read(1, err, A).get(A))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).contains("Socket timed out", "may yet be cancelled"));
    }

    @Test
    void noAnswerIsARefusal() {
        assertThat(ScancelOutput.read(List.of(A), new Outcome.TimedOut(Duration.ofSeconds(15), ""))
                        .get(A))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("no answer within 15 s"));
    }
}
