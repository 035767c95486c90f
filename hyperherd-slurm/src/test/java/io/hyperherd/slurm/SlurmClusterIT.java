package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.scheduler.Walltime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real SLURM can tell: how it answers what it dislikes, and that the rest of our assumptions hold. */
class SlurmClusterIT {

    @TempDir
    Path workspace;

    private final SlurmScheduler scheduler = new SlurmScheduler(System.getenv(), Patience.DEFAULT);

    @BeforeAll
    static void needsACluster() {
        RealCluster.require();
    }

    private ArrayJob job(String name, String partition, List<String> extraArgs, int... indices) throws IOException {
        Files.createDirectories(workspace.resolve(".hyperherd/logs"));
        Path launcher = Files.writeString(workspace.resolve("launch.sh"), "echo \"$SLURM_JOB_NAME\"\n");
        Resources resources = new Resources(
                Optional.of(partition),
                Walltime.parse("5"),
                Memory.parse("50M"),
                1,
                Optional.empty(),
                OptionalInt.empty(),
                extraArgs);
        List<ArrayTask> tasks = IntStream.of(indices)
                .mapToObj(index -> new ArrayTask(index, "t" + index, "a=" + index, "{}"))
                .toList();
        return new ArrayJob(JobTag.unique(), name, workspace, launcher, resources, OptionalInt.empty(), tasks);
    }

    private JobId accepted(ArrayJob job) {
        SubmitOutcome outcome = scheduler.submit(job);
        assertThat(outcome).isInstanceOf(SubmitOutcome.Accepted.class);
        return ((SubmitOutcome.Accepted) outcome).job();
    }

    private void awaitState(JobId job, int index, TaskState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Optional.ofNullable(
                                scheduler.observe(List.of(job)).tasks().get(new TaskId(job, index)))
                        .filter(report -> report.state() == state)
                        .isPresent());
    }

    @Test
    void findsWaitingAndEndedJobsByTheirTag() throws IOException {
        ArrayJob waiting = job("waiting", RealCluster.partition(), List.of("--hold"), 0, 1);
        JobId held = accepted(waiting);
        assertThat(scheduler.find(waiting.tag())).contains(held);
        scheduler.cancel(List.of(new TaskId(held, 0), new TaskId(held, 1)));
        ArrayJob quick = job("quick", RealCluster.partition(), List.of(), 3);
        JobId ended = accepted(quick);
        awaitState(ended, 3, TaskState.COMPLETED);
        assertThat(scheduler.find(quick.tag())).contains(ended);
        assertThat(scheduler.find(JobTag.unique())).isEmpty();
    }

    @Test
    void aCommentOfTheUsersOwnDoesNotHideTheTag() throws IOException {
        ArrayJob job = job("comment", RealCluster.partition(), List.of("--comment=mine", "--hold"), 0);
        JobId id = accepted(job);
        assertThat(scheduler.find(job.tag())).contains(id);
        scheduler.cancel(List.of(new TaskId(id, 0)));
    }

    @Test
    void aSweepMayHaveAnyName() throws IOException {
        String name = "it's 100% \"odd\" \\ #x $HOME";
        JobId id = accepted(job(name, RealCluster.partition(), List.of(), 0));
        awaitState(id, 0, TaskState.COMPLETED);
        assertThat(workspace.resolve(".hyperherd/logs/0.out")).content().endsWith("hyperherd_" + name + "\n");
    }

    @Test
    void aPartitionThatIsNotThereIsRefusedAndSeenAhead() throws IOException {
        ArrayJob job = job("nope", "no-such-partition", List.of(), 0);
        assertThat(scheduler.preflight(job.resources())).hasSize(1);
        assertThat(scheduler.preflight(
                        job("yes", RealCluster.partition(), List.of(), 0).resources()))
                .isEmpty();
        assertThat(scheduler.submit(job))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Cause.BAD_PARTITION));
    }

    @Test
    void objectsToWhatItWouldRefuseAndCreatesNothing() throws IOException {
        int largest = scheduler.limits().maxIndex().orElseThrow();
        ArrayJob fits = job("fits", RealCluster.partition(), List.of("--hold"), largest);

        assertThat(scheduler.objection(fits)).isEmpty();
        assertThat(scheduler.find(fits.tag())).isEmpty();
        assertThat(scheduler.objection(job("large", RealCluster.partition(), List.of(), largest + 1)))
                .isPresent();
        assertThat(scheduler.objection(job("nope", "no-such-partition", List.of(), 0)))
                .isPresent();
        assertThat(scheduler.objection(job("memory", RealCluster.partition(), List.of("--mem=900T"), 0)))
                .isPresent();
    }

    @Test
    void knowsHowMuchRoomThereIs() {
        assertThat(scheduler.limits().room().orElseThrow()).isPositive();
    }

    @Test
    void anIndexBeyondTheLimitsIsRefused() throws IOException {
        int largest = scheduler.limits().maxIndex().orElseThrow();
        assertThat(scheduler.submit(job("large", RealCluster.partition(), List.of(), largest + 1)))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Cause.INDEX_TOO_LARGE));
        ArrayJob fits = job("fits", RealCluster.partition(), List.of("--hold"), largest);
        scheduler.cancel(List.of(new TaskId(accepted(fits), largest)));
    }

    @Test
    void aScriptBeyondTheLimitIsRefused() throws IOException {
        ArrayJob small = job("script", RealCluster.partition(), List.of(), 0);
        String padding = "x".repeat((int) scheduler.limits().maxScriptBytes().orElseThrow());
        ArrayJob large = new ArrayJob(
                small.tag(),
                small.sweepName(),
                workspace,
                small.launcher(),
                small.resources(),
                OptionalInt.empty(),
                List.of(new ArrayTask(0, "t0", padding, "{}")));
        assertThat(scheduler.submit(large))
                .isInstanceOfSatisfying(
                        SubmitOutcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Cause.SCRIPT_TOO_LARGE));
    }

    /** {@code squeue -r} leaves out the last task of such an array while it waits (22.05); the accounting lists it some seconds later. */
    @Test
    void aStridedArrayIsObservedTaskByTask() throws IOException {
        int[] even = IntStream.rangeClosed(0, 40).map(i -> 2 * i).toArray();
        JobId id = accepted(job("strided", RealCluster.partition(), List.of("--hold"), even));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> scheduler.observe(List.of(id)).tasks().size() == even.length);
        assertThat(scheduler.observe(List.of(id)).tasks())
                .allSatisfy((task, report) -> assertThat(report.state()).isEqualTo(TaskState.QUEUED));
        scheduler.cancel(IntStream.of(even).mapToObj(i -> new TaskId(id, i)).toList());
    }
}
