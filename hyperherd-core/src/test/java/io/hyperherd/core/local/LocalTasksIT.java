package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How tasks are started and ended, beyond what every scheduler must do. */
class LocalTasksIT {

    @TempDir
    private Path workspace;

    @Test
    void ofManySubmittersAtOnceOneStartsTheSupervisorAndEveryTaskRunsOnce() throws IOException {
        try (LocalBench bench = new LocalBench(
                workspace, "echo run >> runs.$SLURM_ARRAY_TASK_ID", "until [ -e go ]; do sleep 0.05; done")) {
            List<Process> submitters = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                submitters.add(bench.submitter(6 * i, 3, Map.of()));
            }
            List<JobId> jobs = new ArrayList<>();
            for (Process submitter : submitters) {
                jobs.addAll(LocalBench.submitted(submitter, 3));
            }
            assertThat(jobs).hasSize(12).doesNotHaveDuplicates();
            assertThat(bench.supervisors()).hasSize(1);
            bench.touch("go");
            bench.awaitThat(() -> {
                Map<TaskId, TaskReport> all = bench.scheduler().observe(jobs).tasks();
                return all.size() == 24 && all.values().stream().allMatch(r -> r.state() == TaskState.COMPLETED);
            });
            for (int index = 0; index < 24; index++) {
                assertThat(workspace.resolve("runs." + index)).hasContent("run");
            }
        }
    }

    @Test
    void threadsOfOneJvmMaySubmitAtOnce() throws IOException, InterruptedException, ExecutionException {
        try (LocalBench bench = new LocalBench(workspace, "echo run >> runs.$SLURM_ARRAY_TASK_ID")) {
            List<Callable<SubmitOutcome>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int index = i;
                calls.add(() -> new LocalScheduler(workspace.resolve(".hyperherd"))
                        .submit(SubmitterMain.job(workspace, index, 1)));
            }
            ExecutorService threads = Executors.newFixedThreadPool(6);
            List<Future<SubmitOutcome>> outcomes = threads.invokeAll(calls);
            threads.shutdown();
            for (int i = 0; i < 6; i++) {
                JobId job = ((SubmitOutcome.Accepted) outcomes.get(i).get()).job();
                bench.awaitState(job, i, TaskState.COMPLETED);
                assertThat(workspace.resolve("runs." + i)).hasContent("run");
            }
        }
    }

    @Test
    void eachJobGetsTheEnvironmentOfItsOwnSubmitter() throws IOException {
        try (LocalBench bench = new LocalBench(
                workspace,
                "printf '%s %s' \"$FLAVOUR\" \"${SLURM_JOB_PARTITION-none}\" > seen.$SLURM_ARRAY_TASK_ID",
                "until [ -e go ]; do sleep 0.05; done")) {
            Process sweet =
                    bench.submitter(0, 1, Map.of("FLAVOUR", "sweet 'n' \n low", "SLURM_JOB_PARTITION", "outer"));
            JobId first = LocalBench.submitted(sweet, 1).get(0);
            JobId second = LocalBench.submitted(bench.submitter(2, 1, Map.of("FLAVOUR", "sour")), 1)
                    .get(0);
            bench.touch("go");
            bench.awaitState(first, 0, TaskState.COMPLETED);
            bench.awaitState(second, 3, TaskState.COMPLETED);
            assertThat(workspace.resolve("seen.0")).hasContent("sweet 'n' \n low none");
            assertThat(workspace.resolve("seen.3")).hasContent("sour none");
        }
    }

    @Test
    void aTrialThatHoldsMoreMemoryThanItMayIsEnded() throws IOException {
        try (LocalBench bench = new LocalBench(
                workspace, "block=$(head -c 100000000 /dev/zero | tr '\\0' x)", "sleep 60", "echo ${#block}")) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1, "01:00:00", "60M"));
            TaskReport report = bench.awaitState(job, 0, TaskState.OUT_OF_MEMORY);
            assertThat(report.accounting().maxRssBytes().orElseThrow()).isGreaterThan(60L << 20);
            assertThat(report.accounting().requestedBytes()).hasValue(60L << 20);
        }
    }

    @Test
    void theSizeOfAJobCostsATrialNoneOfItsMemory() throws IOException {
        try (LocalBench bench = new LocalBench(workspace, "sleep 1")) {
            ArrayJob small = SubmitterMain.job(workspace, 0, 1, "01:00:00", "30M");
            List<ArrayTask> tasks = new ArrayList<>(small.tasks());
            tasks.add(new ArrayTask(1, "long", "x=" + "y".repeat(40 << 20), "{}"));
            JobId job = bench.submit(new ArrayJob(
                    small.tag(),
                    small.sweepName(),
                    small.workspace(),
                    small.launcher(),
                    small.resources(),
                    small.maxConcurrent(),
                    tasks));
            bench.awaitState(job, 0, TaskState.COMPLETED);
        }
    }

    @RepeatedTest(5)
    void aCancelledLauncherDoesNotGoOnToItsNextCommand() throws IOException {
        try (LocalBench bench = new LocalBench(
                workspace,
                "touch ready",
                "bash -c 'bash -c \"sleep 1000; touch went-on\"; touch went-on'",
                "touch went-on",
                "sleep 1000")) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1));
            bench.awaitFile("ready");
            bench.scheduler().cancel(List.of(new TaskId(job, 0)));
            assertThat(workspace.resolve("went-on")).doesNotExist();
        }
    }

    private static final String[] SAVER = {
        "trap 'sleep 1; touch saved; exit 0' TERM", "touch ready", "while :; do sleep 0.05; done"
    };

    @Test
    void aCancelledTrialHasTimeToSaveItsWork() throws IOException {
        try (LocalBench bench = new LocalBench(workspace, SAVER)) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1));
            bench.awaitFile("ready");
            bench.scheduler().cancel(List.of(new TaskId(job, 0)));
            assertThat(workspace.resolve("saved")).exists();
            assertThat(bench.report(job, 0).state()).isEqualTo(TaskState.CANCELLED);
        }
    }

    @Test
    void aTrialAtItsTimeLimitHasTimeToSaveItsWork() throws IOException {
        try (LocalBench bench = new LocalBench(workspace, SAVER)) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1, "00:00:02", "500M"));
            bench.awaitState(job, 0, TaskState.TIMED_OUT);
            bench.awaitFile("saved");
        }
    }

    @Test
    void cancellingFindsProcessesThatLeftTheSessionAndTheirParents() throws IOException {
        try (LocalBench bench =
                new LocalBench(workspace, "(setsid bash -c 'echo $$ > daemon; sleep 1000 & wait' &)", "sleep 1000")) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1));
            ProcessId daemon = daemon(bench);
            assertThat(ProcFs.alive(daemon)).isTrue();
            bench.scheduler().cancel(List.of(new TaskId(job, 0)));
            assertThat(ProcFs.alive(daemon)).isFalse();
            assertThat(bench.report(job, 0).state()).isEqualTo(TaskState.CANCELLED);
        }
    }

    @Test
    void whatALauncherLeavesRunningIsEndedWithIt() throws IOException {
        try (LocalBench bench = new LocalBench(
                workspace,
                "setsid bash -c 'echo $$ > daemon; sleep 1000 & wait' &",
                "until [ -e go ]; do sleep 0.05; done")) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1));
            ProcessId daemon = daemon(bench);
            bench.touch("go");
            bench.awaitState(job, 0, TaskState.COMPLETED);
            bench.awaitThat(() -> !ProcFs.alive(daemon));
        }
    }

    private ProcessId daemon(LocalBench bench) throws IOException {
        bench.awaitThat(() -> bench.exists("daemon")
                && Files.readString(workspace.resolve("daemon")).endsWith("\n"));
        long pid = Long.parseLong(Files.readString(workspace.resolve("daemon")).strip());
        return ProcFs.stat(pid).orElseThrow().id();
    }

    @Test
    void fromAnotherMachineOnlyWhatIsOverIsKnown() throws IOException {
        try (LocalBench bench =
                new LocalBench(workspace, "[ $SLURM_ARRAY_TASK_ID = 0 ] || until [ -e go ]; do sleep 0.05; done")) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 2));
            bench.awaitState(job, 0, TaskState.COMPLETED);
            bench.awaitState(job, 1, TaskState.RUNNING);
            LocalDirectory elsewhere = new LocalDirectory(bench.directory().root(), new Machine("elsewhere", "boot"));
            Observation seen = new LocalObserver(elsewhere).observe(List.of(job), Instant.now());
            assertThat(seen.tasks()).containsOnlyKeys(new TaskId(job, 0));
            assertThat(seen.sources()).singleElement().isInstanceOf(SourceAnswer.Silent.class);
            assertThat(new LocalCanceller(elsewhere).cancel(List.of(new TaskId(job, 1))))
                    .hasToString("{" + job + "_1=Refused[why=it runs on the machine "
                            + Machine.here().host() + "; stop it there]}");
            assertThat(bench.report(job, 1).state()).isEqualTo(TaskState.RUNNING);
        }
    }

    @Test
    void aJobWhosePlanIsDamagedIsNotGuessedAt() throws IOException {
        try (LocalBench bench = new LocalBench(workspace, "exit 0")) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1));
            bench.awaitState(job, 0, TaskState.COMPLETED);
            Path plan = bench.directory().job(job).path().resolve("job");
            String whole = Files.readString(plan);
            Files.writeString(plan, "");
            Observation seen = bench.scheduler().observe(List.of(job));
            assertThat(seen.tasks()).isEmpty();
            assertThat(seen.sources()).singleElement().isInstanceOf(SourceAnswer.Silent.class);
            Files.writeString(plan, whole);
        }
    }

    @Test
    void nothingKeepsTheEnvironmentOfAJobThatIsOver() throws IOException {
        try (LocalBench bench = new LocalBench(workspace, "until [ -e go ]; do sleep 0.05; done")) {
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, 1));
            ProcessId keeper = bench.directory().job(job).plan().orElseThrow().keeper();
            assertThat(ProcFs.alive(keeper)).isTrue();
            bench.touch("go");
            bench.awaitThat(() -> !ProcFs.alive(keeper));
            bench.awaitState(job, 0, TaskState.COMPLETED);
        }
    }

    @Test
    void aTaskWhoseEnvironmentWasLostIsCancelledRatherThanRunWithout() throws IOException {
        try (LocalBench bench = new LocalBench(
                workspace, "echo run >> runs.$SLURM_ARRAY_TASK_ID", "until [ -e go ]; do sleep 0.05; done")) {
            int tasks = Runtime.getRuntime().availableProcessors() + 1;
            JobId job = bench.submit(SubmitterMain.job(workspace, 0, tasks));
            bench.awaitFile("runs." + (tasks - 2));
            TaskEnvironment.forget(
                    bench.directory().job(job).plan().orElseThrow().keeper());
            bench.touch("go");
            TaskReport report = bench.awaitState(job, tasks - 1, TaskState.CANCELLED);
            assertThat(report.word()).isEqualTo("ABANDONED");
            assertThat(bench.exists("runs." + (tasks - 1))).isFalse();
            bench.awaitState(job, 0, TaskState.COMPLETED);
        }
    }
}
