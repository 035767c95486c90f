package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.SourceAnswer.Answered;
import io.hyperherd.scheduler.SourceAnswer.Silent;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scheduler on programs that misbehave in the ways SLURM's do. */
@Timeout(60)
class SlurmSchedulerTest {

    private static final JobId JOB = new JobId("100");
    private static final JobTag TAG = new JobTag("herd-1");

    @TempDir
    Path workspace;

    @TempDir
    Path bin;

    private FakeSlurm fake;

    @BeforeEach
    void noProgramsYet() {
        fake = new FakeSlurm(bin);
    }

    private ArrayJob job(Map<String, String> environment) {
        return new ArrayJob(
                TAG,
                "tides",
                workspace,
                workspace.resolve("launch.sh"),
                in("debug"),
                OptionalInt.empty(),
                List.of(new ArrayTask(0, "a", "a=1", "{}"), new ArrayTask(2, "b", "a=2", "{}")),
                environment);
    }

    private static Resources in(String partition) {
        Resources d = Resources.DEFAULT;
        return new Resources(
                Optional.of(partition),
                d.time(),
                d.memory(),
                d.cpusPerTask(),
                d.gres(),
                d.maxConcurrent(),
                d.extraArgs());
    }

    private static Optional<TaskState> state(Observation seen, int index) {
        return Optional.ofNullable(seen.tasks().get(new TaskId(JOB, index))).map(report -> report.state());
    }

    @Test
    void submitsAnExecutableScriptFromTheWorkspaceUnderItsTag() throws IOException {
        fake.program("sbatch", "echo \"$PWD $SECRET $SBATCH_ARRAY_INX.\" > seen", "echo Submitted batch job 100");
        assertThat(fake.patient().submit(job(Map.of("SECRET", "s3")))).isEqualTo(new SubmitOutcome.Accepted(JOB));
        Path script = workspace.resolve(".hyperherd/job.sbatch");
        assertThat(script).hasContent(JobScript.render(job(Map.of()))).isExecutable();
        assertThat(fake.calls("sbatch")).containsExactly("--comment=herd-1 " + script);
        assertThat(workspace.resolve("seen")).hasContent(workspace.toRealPath() + " s3 .");
        try (var files = Files.list(script.getParent())) {
            assertThat(files).containsExactly(script);
        }
    }

    @Test
    void asksSbatchForItsObjectionWithoutLeavingAnything() throws IOException {
        fake.program("sbatch", "/bin/cat > '" + workspace.resolve("read") + "'");
        assertThat(fake.patient().objection(job(Map.of()))).isEmpty();
        assertThat(fake.calls("sbatch")).containsExactly("--test-only");
        assertThat(workspace.resolve("read")).hasContent(JobScript.render(job(Map.of())));
        assertThat(workspace.resolve(".hyperherd")).doesNotExist();

        fake.program("sbatch", "echo 'allocation failure: Invalid job array specification' >&2; exit 1");
        assertThat(fake.patient().objection(job(Map.of())))
                .contains("sbatch: allocation failure: Invalid job array specification");
    }

    @Test
    void whereSbatchCannotTellThereIsNoObjection() throws IOException {
        assertThat(fake.patient().objection(job(Map.of()))).isEmpty();
        fake.program("sbatch", "exec /bin/sleep 30");
        assertThat(fake.hasty().objection(job(Map.of()))).isEmpty();
    }

    @Test
    void anSbatchThatHangsLeavesADoubt() throws IOException {
        fake.program("sbatch", "exec /bin/sleep 30");
        assertThat(fake.hasty().submit(job(Map.of())))
                .isEqualTo(new SubmitOutcome.InDoubt("sbatch: no answer within 700 ms"));
    }

    @Test
    void aFullQueueIsALimitOnceTheClusterSaysThatItHoldsNoSuchJob() throws IOException {
        String waiting = "echo 'sbatch: error: Slurm temporarily unable to accept job, sleeping and retrying' >&2";
        fake.program("sbatch", waiting, "exec /bin/sleep 30")
                .program("squeue", "echo '7 herd-other'")
                .program("sacct", "exit 0");
        assertThat(fake.hasty().submit(job(Map.of())))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Cause.LIMIT_REACHED));
    }

    @Test
    @Timeout(30)
    void anSbatchThatWaitsForRoomIsNotWaitedForAMinute() throws IOException {
        String waiting = "echo 'sbatch: error: Slurm temporarily unable to accept job, sleeping and retrying' >&2";
        fake.program("sbatch", waiting, "exec /bin/sleep 55")
                .program("squeue", "exit 0")
                .program("sacct", "exit 0");
        assertThat(fake.patient().submit(job(Map.of())))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Cause.LIMIT_REACHED));
    }

    @Test
    void withoutSbatchTheMessageTellsWhatToDo() {
        assertThat(fake.patient().submit(job(Map.of())))
                .isInstanceOfSatisfying(SubmitOutcome.Refused.class, refused -> {
                    assertThat(refused.cause()).isEqualTo(Cause.NOT_INSTALLED);
                    assertThat(refused.message()).contains("--scheduler local");
                });
    }

    @Test
    void comparesARefusedArrayWithTheLimitsOfTheCluster() throws IOException {
        fake.program(
                        "sbatch",
                        "echo 'sbatch: error: Batch job submission failed: Invalid job array specification' >&2; exit 1")
                .program("scontrol", "echo 'MaxArraySize            = 2'");
        assertThat(fake.patient().submit(job(Map.of())))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Cause.INDEX_TOO_LARGE));
    }

    @Test
    void asksBothSourcesForWhatTheOriginalToolAsksForAndMore() throws IOException {
        fake.program("squeue", "echo \"100_0 R$SQUEUE_USERS\"")
                .program("sacct", "echo '100_1|COMPLETED|00:00:08|||1G|'");
        Observation seen = fake.patient().observe(List.of(JOB, new JobId("99"), JOB));
        assertThat(state(seen, 0)).contains(TaskState.RUNNING);
        assertThat(state(seen, 1)).contains(TaskState.COMPLETED);
        assertThat(seen.sources()).containsExactly(new Answered("squeue"), new Answered("sacct"));
        assertThat(fake.calls("squeue").get(0)).startsWith("-j 100,99 -r --Format=JobArrayID:30,StateCompact:5,");
        assertThat(fake.calls("sacct").get(0))
                .startsWith("-j 100,99 --format=JobID,State,Elapsed,MaxRSS,AveRSS,ReqMem,MaxVMSize")
                .endsWith("--noheader --parsable2");
    }

    @Test
    void aSilentQueueTakesNothingAway() throws IOException {
        fake.program("squeue", "echo 'slurm_load_jobs error: Unable to contact slurm controller' >&2; exit 1")
                .program("sacct", "echo '100_[0-2]|PENDING|00:00:00|||1G|'");
        Observation seen = fake.patient().observe(List.of(JOB));
        assertThat(state(seen, 2)).contains(TaskState.QUEUED);
        assertThat(seen.sources())
                .containsExactly(new Silent("squeue", "Unable to contact slurm controller"), new Answered("sacct"));
    }

    @Test
    void sourcesThatHangAreSilentAndCostOneLimitTogether() throws IOException {
        fake.program("squeue", "exec /bin/sleep 30").program("sacct", "exec /bin/sleep 30");
        Observation seen = fake.hasty().observe(List.of(JOB));
        assertThat(seen.tasks()).isEmpty();
        assertThat(seen.sources())
                .containsExactly(
                        new Silent("squeue", "no answer within 700 ms"),
                        new Silent("sacct", "no answer within 700 ms"));
    }

    @Test
    void withoutAccountingTheQueueStillCounts() throws IOException {
        fake.program("squeue", "echo '100_0 CD 0:08 None'")
                .program("sacct", "echo 'Slurm accounting storage is disabled' >&2; exit 1");
        Observation seen = fake.patient().observe(List.of(JOB));
        assertThat(state(seen, 0)).contains(TaskState.COMPLETED);
        assertThat(seen.sources()).containsExactly(new Answered("squeue"));
    }

    @Test
    void aMissingProgramIsASilentSource() {
        assertThat(fake.patient().observe(List.of(JOB)).sources())
                .containsExactly(new Silent("squeue", "not on the PATH"), new Silent("sacct", "not on the PATH"));
    }

    @Test
    void aJobThatTheQueueForgotIsAnAnswer() throws IOException {
        fake.program("squeue", "echo 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1")
                .program("sacct", "exit 0");
        Observation seen = fake.patient().observe(List.of(JOB));
        assertThat(seen.tasks()).isEmpty();
        assertThat(seen.sources()).containsExactly(new Answered("squeue"), new Answered("sacct"));
    }

    @Test
    void asksAboutManyJobsInPortions() throws IOException {
        fake.program("squeue", "exit 0").program("sacct", "exit 0");
        List<JobId> jobs = IntStream.range(1000, 1250)
                .mapToObj(id -> new JobId(Integer.toString(id)))
                .toList();
        fake.patient().observe(jobs);
        assertThat(fake.calls("squeue")).hasSize(3);
        assertThat(fake.calls("sacct")).hasSize(3);
    }

    @Test
    void nothingIsAskedAboutNoJobs() {
        assertThat(fake.patient().observe(List.of()).sources()).isEmpty();
        assertThat(fake.patient().cancel(List.of())).isEmpty();
    }

    @Test
    void findsATagInTheQueueOrInTheAccounting() throws IOException {
        fake.program("squeue", "echo '101 (null)'; echo '100 herd-1'");
        assertThat(fake.patient().find(TAG)).contains(JOB);
        fake.program("squeue", "exit 0").program("sacct", "echo '100_0||sbatch --comment=herd-1 /w/job.sbatch'");
        assertThat(fake.patient().find(TAG)).contains(JOB);
    }

    @Test
    void asksAnOldAccountingWithoutTheColumnItDoesNotKnow() throws IOException {
        fake.program("squeue", "exit 0")
                .program(
                        "sacct",
                        "case \"$*\" in *SubmitLine*) echo 'sacct: error: Invalid field requested' >&2; exit 1;; esac",
                        "echo '100_[0-2]|herd-1'");
        assertThat(fake.patient().find(TAG)).contains(JOB);
    }

    @Test
    void aTagThatBothAnswerWithoutIsNotHeld() throws IOException {
        fake.program("squeue", "exit 0").program("sacct", "exit 0");
        assertThat(fake.patient().find(TAG)).isEmpty();
        fake.program("sacct", "echo 'Slurm accounting storage is disabled' >&2; exit 1");
        assertThat(fake.patient().find(TAG)).isEmpty();
    }

    @Test
    void anSbatchThatOutlivedItsCommandIsWaitedFor() throws IOException {
        JobTag tag = JobTag.unique();
        Path submitted = workspace.resolve("submitted");
        fake.program("sbatch", "/bin/sleep 1", "echo '100 " + tag + "' > '" + submitted + "'")
                .program("squeue", "/bin/cat '" + submitted + "'; exit 0")
                .program("sacct", "exit 0");
        new ProcessBuilder(bin.resolve("sbatch").toString(), "--comment=" + tag, "job.sbatch").start();
        assertThat(fake.patient().find(tag)).contains(JOB);
    }

    @Test
    void anSbatchThatHangsLeavesTheDoubt() throws IOException {
        JobTag tag = JobTag.unique();
        fake.program("sbatch", "/bin/sleep 30").program("squeue", "exit 0").program("sacct", "exit 0");
        Process sbatch = new ProcessBuilder(bin.resolve("sbatch").toString(), "--comment=" + tag, "job.sbatch").start();
        try {
            assertThatThrownBy(() -> fake.hasty().find(tag))
                    .isInstanceOf(SchedulerException.class)
                    .hasMessage("an earlier submission is still under way: sbatch, process " + sbatch.pid()
                            + ", has not ended; try again when it has");
            assertThat(fake.calls("squeue")).isEmpty();
        } finally {
            sbatch.descendants().forEach(ProcessHandle::destroyForcibly);
            sbatch.destroyForcibly();
        }
    }

    @Test
    void aSourceThatDoesNotAnswerLeavesTheDoubt() throws IOException {
        fake.program("squeue", "exec /bin/sleep 30").program("sacct", "exit 0");
        assertThatThrownBy(() -> fake.hasty().find(TAG))
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("squeue: no answer within 700 ms");
        fake.program("squeue", "exit 0").program("sacct", "exit 1");
        assertThatThrownBy(() -> fake.patient().find(TAG)).hasMessageContaining("sacct: exit code 1");
    }

    @Test
    void cancelsManyTasksAtOnceAndTellsOfEach() throws IOException {
        fake.program(
                "scancel",
                "echo 'scancel: error: Kill job error on job id 100_1: Access/permission denied' >&2; exit 1");
        TaskId mine = new TaskId(JOB, 0);
        TaskId theirs = new TaskId(JOB, 1);
        assertThat(fake.patient().cancel(List.of(mine, theirs)))
                .containsOnly(
                        Map.entry(mine, new CancelOutcome.Cancelled()),
                        Map.entry(theirs, new CancelOutcome.Refused("scancel: Access/permission denied")));
        assertThat(fake.calls("scancel")).containsExactly("100_0 100_1");
    }

    @Test
    void anScancelThatHangsIsTriedOnce() throws IOException {
        fake.program("scancel", "exec /bin/sleep 30");
        List<TaskId> tasks =
                IntStream.range(0, 250).mapToObj(i -> new TaskId(JOB, i)).toList();
        assertThat(fake.hasty().cancel(tasks))
                .hasSize(250)
                .allSatisfy((task, outcome) -> assertThat(outcome).isInstanceOf(CancelOutcome.Refused.class));
        assertThat(fake.calls("scancel")).hasSize(1);
    }

    @Test
    void looksAheadForAPartition() throws IOException {
        fake.program("sbatch").program("sinfo", "echo 'debug*'");
        assertThat(fake.patient().preflight(in("debug"))).isEmpty();
        assertThat(fake.calls("sinfo")).containsExactly("-h -p debug --format=%P");
        fake.program("sinfo", "exit 0");
        assertThat(fake.patient().preflight(in("nope")))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .isInstanceOf(Finding.Warning.class)
                        .extracting(Finding::message)
                        .asString()
                        .contains("'nope'"));
    }

    @Test
    void withoutAPartitionOrSbatchNothingCanBeSubmitted() {
        assertThat(fake.patient().preflight(Resources.DEFAULT))
                .satisfiesExactly(
                        finding -> assertThat(finding).isInstanceOf(Finding.Absent.class),
                        finding -> assertThat(finding).isInstanceOf(Finding.Obstacle.class));
    }

    @Test
    void limitsAreUnknownWhereTheControllerIsSilent() throws IOException {
        fake.program("scontrol", "exit 1");
        assertThat(fake.patient().limits()).isEqualTo(Limits.NONE);
    }
}
