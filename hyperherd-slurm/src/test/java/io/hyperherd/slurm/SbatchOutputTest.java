package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sbatch of SLURM 22.05 prints, or slurm_errno.c holds, and what it means. */
class SbatchOutputTest {

    private static final Limits LIMITS = new Limits(
            OptionalInt.of(1000),
            OptionalInt.of(50),
            OptionalInt.empty(),
            OptionalLong.of(4 << 20),
            OptionalInt.empty());

    private static SubmitOutcome read(int code, String out, String err, Submitted job) {
        return SbatchOutput.read(new Outcome.Exited(code, out, err), job);
    }

    private static Submitted job(int tasks, int largestIndex, long scriptBytes) {
        return new Submitted(tasks, largestIndex, scriptBytes, LIMITS);
    }

    private static Cause cause(String err, Submitted job) {
        return ((SubmitOutcome.Refused) read(1, "", err, job)).cause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Submitted batch job 4711\n", "site banner\nSubmitted batch job 4711 on cluster x\n"})
    void acceptsAJobNumber(String out) {
        assertThat(read(0, out, "", job(1, 0, 1))).isEqualTo(new SubmitOutcome.Accepted(new JobId("4711")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sbatch: error: invalid partition specified: nope; BAD_PARTITION",
                "sbatch: error: Batch job submission failed: Invalid partition name specified; BAD_PARTITION",
                "sbatch: error: Batch job submission failed: User's group not permitted to use this partition; BAD_PARTITION",
                "sbatch: error: AssocMaxSubmitJobLimit; LIMIT_REACHED",
                "sbatch: error: QOSMaxSubmitJobPerUserLimit; LIMIT_REACHED",
                "sbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit); LIMIT_REACHED",
                "sbatch: error: Memory specification can not be satisfied; OTHER",
                "sbatch: error: Batch job submission failed: Unable to contact slurm controller (connect failure); OTHER",
            })
    void tellsWhyAJobWasRefused(String err, Cause cause) {
        assertThat(cause(err, job(1, 0, 1))).isEqualTo(cause);
    }

    @Test
    void tellsALargeIndexFromManyTasks() {
        String err = "sbatch: error: Batch job submission failed: Invalid job array specification";
        assertThat(cause(err, job(2, 1001, 1))).isEqualTo(Cause.INDEX_TOO_LARGE);
        assertThat(cause(err, job(51, 1000, 1))).isEqualTo(Cause.TOO_MANY_TASKS);
    }

    @Test
    void tellsALargeScriptFromALongListOfTasks() {
        String err = "sbatch: error: Batch job submission failed:"
                + " Pathname of a file, directory or other parameter too long";
        assertThat(cause(err, job(2, 9, (4 << 20) + 1))).isEqualTo(Cause.SCRIPT_TOO_LARGE);
        assertThat(cause(err, job(1000, 999, 1000))).isEqualTo(Cause.TOO_MANY_TASKS);
    }

    @Test
    void hasTheWordsOfSbatchInTheMessage() {
        String err = "sbatch: error: Memory specification can not be satisfied\n"
                + "sbatch: error: Batch job submission failed: Requested node configuration is not available\n";
        assertThat(read(1, "", err, job(1, 0, 1)))
                .isEqualTo(new SubmitOutcome.Refused(
                        Cause.OTHER,
                        "sbatch: Memory specification can not be satisfied;"
                                + " Batch job submission failed: Requested node configuration is not available"));
    }

    /** SLURM 22.05 ends with exit code 255 here, which no signal gives. */
    @Test
    void aComplaintWithALargeExitCodeIsARefusal() {
        assertThat(read(255, "", "sbatch: error: Invalid directive found in batch script: Gigs", job(1, 0, 1)))
                .isEqualTo(new SubmitOutcome.Refused(
                        Cause.OTHER, "sbatch: Invalid directive found in batch script: Gigs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation",
                "sbatch: error: Batch job submission failed: Zero Bytes were transmitted or received",
            })
    void aLostAnswerIsADoubt(String err) {
        assertThat(read(1, "", err, job(1, 0, 1))).isInstanceOf(SubmitOutcome.InDoubt.class);
    }

    @Test
    void successWithoutANumberAndADeathByASignalAreDoubts() {
        assertThat(read(0, "thank you", "", job(1, 0, 1))).isInstanceOf(SubmitOutcome.InDoubt.class);
        assertThat(read(137, "", "", job(1, 0, 1))).isInstanceOf(SubmitOutcome.InDoubt.class);
    }

    @Test
    void noAnswerInTimeIsADoubtThatTellsWhatSbatchWaitedFor() {
        String err = "sbatch: error: Slurm temporarily unable to accept job, sleeping and retrying";
        assertThat(SbatchOutput.read(new Outcome.TimedOut(Duration.ofSeconds(60), err), job(1, 0, 1)))
                .isEqualTo(new SubmitOutcome.InDoubt("sbatch: no answer within 60 s"
                        + " (Slurm temporarily unable to accept job, sleeping and retrying)"));
    }
}
