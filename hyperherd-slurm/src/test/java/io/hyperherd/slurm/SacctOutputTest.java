package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SacctOutputTest {

    private static TaskReport task(Listing listing, String job, int index) {
        return listing.tasks().get(new TaskId(new JobId(job), index));
    }

    @Test
    void takesTheStateFromTheTaskAndTheMemoryFromItsBatchStep() {
        Listing listing = SacctOutput.read("""
                16_0|RUNNING|00:00:04|||100M|
                16_0.batch|COMPLETED|00:00:08|7868K|7860K||11640K
                16_0.extern|COMPLETED|00:00:08|1K|1K||1K
                """);
        TaskReport report = task(listing, "16", 0);
        assertThat(report.state()).isEqualTo(TaskState.RUNNING);
        assertThat(report.accounting().elapsed()).contains(Elapsed.of(Duration.ofSeconds(4)));
        assertThat(report.accounting().maxRssBytes()).hasValue(7868 * 1024);
        assertThat(report.accounting().aveRssBytes()).hasValue(7860 * 1024);
        assertThat(report.accounting().requestedBytes()).hasValue(100 << 20);
        assertThat(listing.tasks()).hasSize(1);
        assertThat(listing.trouble()).isEmpty();
    }

    @Test
    void readsExitCodeSignalAndReasonOfATaskThatEnded() {
        Listing listing = SacctOutput.read("1_0|FAILED|00:00:00|||100M||0:53|1|JobLaunchFailure\n");
        Accounting used = task(listing, "1", 0).accounting();
        assertThat(used.exitCode()).hasValue(0);
        assertThat(used.signal()).hasValue(53);
        assertThat(task(listing, "1", 0).reason()).contains("JobLaunchFailure");
    }

    @Test
    void aReasonToWaitIsNoReasonForAnEnd() {
        String row = "1_2|%s|00:00:01|||100M||0:0|1|JobArrayTaskLimit\n";
        assertThat(task(SacctOutput.read(String.format(row, "FAILED")), "1", 2).reason())
                .isEmpty();
        assertThat(task(SacctOutput.read(String.format(row, "PENDING")), "1", 2).reason())
                .contains("JobArrayTaskLimit");
    }

    @Test
    void aTaskThatStillRunsHasNoExitCode() {
        Listing listing = SacctOutput.read("1_0|RUNNING|00:00:00|||100M||0:0|1|None\n");
        assertThat(task(listing, "1", 0).accounting().exitCode()).isEmpty();
        assertThat(task(listing, "1", 0).reason()).isEmpty();
    }

    @Test
    void aRowOfItsOwnBeatsASharedRowWhereverItStands() {
        String own = "5_1|COMPLETED|00:00:01|||1G|\n";
        String shared = "5_[0-2%2]|PENDING|00:00:00|||1G|\n";
        for (String out : new String[] {own + shared, shared + own}) {
            Listing listing = SacctOutput.read(out);
            assertThat(task(listing, "5", 0).state()).isEqualTo(TaskState.QUEUED);
            assertThat(task(listing, "5", 1).state()).isEqualTo(TaskState.COMPLETED);
            assertThat(task(listing, "5", 2).state()).isEqualTo(TaskState.QUEUED);
        }
    }

    @Test
    void aStridedRangeThatWasCancelledIsRead() {
        Listing listing =
                SacctOutput.read("27_[2-14:2%1]|CANCELLED by 0|00:00:00|||100M|\n28_0|RUNNING|00:01:00|||1G|\n");
        assertThat(task(listing, "27", 14).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(task(listing, "28", 0).state()).isEqualTo(TaskState.RUNNING);
        assertThat(listing.trouble()).isEmpty();
    }

    @Test
    void aBatchStepAloneTellsNothingOfItsTask() {
        assertThat(SacctOutput.read("100_0.batch|RUNNING|00:00:08|7868K|7868K||11640K\n")
                        .tasks())
                .isEmpty();
    }

    @Test
    void aLineThatIsNoRowMakesTheListingLessThanWholeButHidesNothing() {
        Listing listing = SacctOutput.read("Welcome to the cluster!\n1_0|COMPLETED|00:00:01|||1G|\n");
        assertThat(task(listing, "1", 0).state()).isEqualTo(TaskState.COMPLETED);
        assertThat(listing.trouble()).hasValueSatisfying(why -> assertThat(why).contains("Welcome to the cluster!"));
    }

    @Test
    void anEmptyStateIsUnknown() {
        assertThat(task(SacctOutput.read("1_0|||||\n"), "1", 0).state()).isEqualTo(TaskState.UNKNOWN);
    }

    @Test
    void ofATaskThatWasQueuedAgainTheNewestRunCountsAndTheOthersAreItsRestarts() {
        // As printed by SLURM 22.05.
        Listing listing = SacctOutput.read("""
                84_0|REQUEUED|00:00:06|||1G||0:0|1|None|1795524075
                84_0.batch|CANCELLED|00:00:06|5M|5M||||||1795524075
                84_0|RUNNING|00:00:05|||1G||0:0|1|None|1795524081
                """);
        TaskReport report = listing.tasks().get(new TaskId(new JobId("84"), 0));

        assertThat(report.state()).isEqualTo(TaskState.RUNNING);
        assertThat(report.restarts()).hasValue(1);
        assertThat(report.submitted()).contains(Instant.ofEpochSecond(1795524081));
        assertThat(report.accounting().maxRssBytes()).isEmpty();
    }

    @Test
    void aJobWhoseNumberWasGivenOutAgainIsNoRestart() {
        Listing listing = SacctOutput.read("""
                84_0|COMPLETED|00:00:06|||1G||0:0|1|None|1600000000
                84_0|RUNNING|00:00:05|||1G||0:0|1|None|1795524081
                """);

        assertThat(listing.tasks().get(new TaskId(new JobId("84"), 0)).restarts())
                .hasValue(0);
    }

    @Test
    void readsTheTimeLimit() {
        String row = "1_0|TIMEOUT|00:01:08|||100M||0:0|1|None|1795524081|%s\n";
        assertThat(task(SacctOutput.read(String.format(row, "00:01:00")), "1", 0)
                        .accounting()
                        .timeLimit())
                .contains(Duration.ofMinutes(1));
        assertThat(task(SacctOutput.read(String.format(row, "UNLIMITED")), "1", 0)
                        .accounting()
                        .timeLimit())
                .isEmpty();
    }
}
