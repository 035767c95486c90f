package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left after {@code kill -9} of this and that. */
class LocalSurvivalIT {

    private static final Set<TaskState> OVER = Set.of(TaskState.COMPLETED, TaskState.CANCELLED);

    private LocalBench bench;

    @BeforeEach
    void open(@TempDir Path workspace) throws IOException {
        bench = new LocalBench(
                workspace,
                "echo run >> runs.$SLURM_ARRAY_TASK_ID",
                "until [ -e go ]; do sleep 0.05; done",
                "echo done > done.$SLURM_ARRAY_TASK_ID");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void trialsOutliveTheSubmitter() throws IOException {
        Process submitter = bench.submitter(0, 1, Map.of());
        JobId job = LocalBench.submitted(submitter, 1).get(0);
        bench.awaitFile("runs.0");
        submitter.destroyForcibly().onExit().join();
        bench.touch("go");
        bench.awaitState(job, 0, TaskState.COMPLETED);
        bench.awaitState(job, 1, TaskState.COMPLETED);
    }

    @Test
    void theSupervisorIsInASessionOfItsOwnWhereCtrlCAndHangUpsDoNotReachIt() {
        bench.submit(SubmitterMain.job(bench.workspace(), 0, 1));
        long pid = bench.supervisors().get(0).pid();
        assertThat(ProcFs.stat(pid).orElseThrow().session()).isEqualTo(pid);
    }

    @Test
    void theEndOfATrialIsKnownThoughItsSupervisorWasKilled() throws IOException {
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, 1));
        bench.awaitFile("runs.0");
        bench.killSupervisor();
        assertThat(bench.report(job, 0).state()).isEqualTo(TaskState.RUNNING);
        bench.touch("go");
        TaskReport report = bench.awaitState(job, 0, TaskState.COMPLETED);
        assertThat(report.accounting().exitCode()).hasValue(0);
    }

    @Test
    void trialsThatTheKilledSupervisorHadNotStartedAreCancelledForGood() throws IOException {
        int tasks = Runtime.getRuntime().availableProcessors() + 1;
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, tasks));
        bench.awaitFile("runs.0");
        bench.killSupervisor();
        TaskReport left = bench.report(job, tasks - 1);
        assertThat(left.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(left.reason().orElseThrow()).contains("herd run");
        JobId next = bench.submit(SubmitterMain.job(bench.workspace(), tasks, 1));
        bench.touch("go");
        bench.awaitState(next, tasks, TaskState.COMPLETED);
        assertThat(bench.report(job, tasks - 1).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(bench.exists("runs." + (tasks - 1))).isFalse();
    }

    @Test
    void afterAllProcessesWereKilledNothingIsSaidToRun() throws IOException {
        int tasks = Runtime.getRuntime().availableProcessors() + 1;
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, tasks));
        bench.awaitFile("runs.0");
        bench.killSupervisor();
        bench.killScript(job, 0).forEach(bench::kill);
        TaskReport report = bench.awaitState(job, 0, TaskState.NODE_FAILED);
        assertThat(report.word()).isEqualTo("VANISHED");
        assertThat(bench.report(job, tasks - 1).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void aTrialWhoseScriptAloneWasKilledRunsAsLongAsItsLauncherDoes() throws IOException {
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, 1));
        bench.awaitFile("runs.0");
        bench.killSupervisor();
        bench.killScript(job, 0);
        assertThat(bench.report(job, 0).state()).isEqualTo(TaskState.RUNNING);
        bench.touch("go");
        bench.awaitState(job, 0, TaskState.NODE_FAILED);
    }

    @Test
    void theSupervisorEndsWhatAKilledScriptLeavesBehind() throws IOException {
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, 1));
        bench.awaitFile("runs.0");
        List<ProcessId> orphans = bench.killScript(job, 0);
        assertThat(orphans).isNotEmpty();
        bench.awaitState(job, 0, TaskState.NODE_FAILED);
        assertThat(orphans).noneMatch(ProcFs::alive);
    }

    @Test
    void aLaterSupervisorHoldsTheTrialsOfAKilledOneToTheirLimits() throws IOException {
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, 1, "00:00:05", "500M"));
        bench.awaitFile("runs.0");
        bench.killSupervisor();
        bench.submit(SubmitterMain.job(bench.workspace(), 1, 1));
        bench.awaitState(job, 0, TaskState.TIMED_OUT);
    }

    @Test
    void aTrialIsCancelledWithoutASupervisor() throws IOException {
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, 1));
        bench.awaitFile("runs.0");
        bench.killSupervisor();
        TaskId task = new TaskId(job, 0);
        assertThat(bench.scheduler().cancel(List.of(task))).containsEntry(task, new CancelOutcome.Cancelled());
        assertThat(bench.report(job, 0).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(ProcFs.alive(bench.script(job, 0))).isFalse();
    }

    @Test
    void aSupervisorLeavesWhenNothingIsLeftToDo() throws IOException {
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, 1));
        bench.touch("go");
        bench.awaitState(job, 0, TaskState.COMPLETED);
        bench.awaitThat(() -> bench.supervisors().isEmpty());
        assertThat(bench.report(job, 0).state()).isEqualTo(TaskState.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9})
    void wheneverTheSupervisorIsKilledEachTrialHasRunOnceOrIsCancelledAndNeverRuns(int started) throws IOException {
        bench.touch("go");
        JobId job = bench.submit(SubmitterMain.job(bench.workspace(), 0, 12));
        bench.awaitFile("runs." + started);
        bench.killSupervisor();
        for (int index = 0; index < 12; index++) {
            int i = index;
            bench.awaitThat(() -> OVER.contains(bench.report(job, i).state()));
            if (bench.report(job, i).state() == TaskState.COMPLETED) {
                assertThat(bench.workspace().resolve("runs." + i)).hasContent("run");
            } else {
                assertThat(bench.exists("runs." + i)).isFalse();
            }
        }
        JobId next = bench.submit(SubmitterMain.job(bench.workspace(), 12, 1));
        bench.awaitState(next, 12, TaskState.COMPLETED);
        for (int i = 0; i < 12; i++) {
            assertThat(bench.exists("runs." + i)).isEqualTo(bench.report(job, i).state() == TaskState.COMPLETED);
        }
    }
}
