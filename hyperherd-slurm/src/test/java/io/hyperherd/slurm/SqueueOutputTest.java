package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqueueOutputTest {

    private static TaskReport task(Listing listing, int index) {
        return listing.tasks().get(new TaskId(new JobId("84"), index));
    }

    @Test
    void readsStateElapsedTimeAndReason() {
        Listing listing = SqueueOutput.read("""
                84_2 PD 0:00 JobArrayTaskLimit
                84_0 R 1:05 None
                84_1 PD 0:00 ReqNodeNotAvail, UnavailableNodes:n[1-3]
                """);
        assertThat(task(listing, 2).state()).isEqualTo(TaskState.QUEUED);
        assertThat(task(listing, 2).reason()).contains("JobArrayTaskLimit");
        assertThat(task(listing, 0).state()).isEqualTo(TaskState.RUNNING);
        assertThat(task(listing, 0).accounting().elapsed())
                .contains(new Elapsed("1:05", Optional.of(Duration.ofSeconds(65))));
        assertThat(task(listing, 0).reason()).isEmpty();
        assertThat(task(listing, 1).reason()).contains("ReqNodeNotAvail, UnavailableNodes:n[1-3]");
        assertThat(listing.trouble()).isEmpty();
    }

    @Test
    void readsRowsOfTwoColumns() {
        Listing listing = SqueueOutput.read("84_0 R\n84_1 OOM\n");
        assertThat(task(listing, 0).state()).isEqualTo(TaskState.RUNNING);
        assertThat(task(listing, 1).word()).isEqualTo("OUT_OF_MEMORY");
    }

    @Test
    void tellsThatAListWasCut() {
        Listing listing = SqueueOutput.read("84_[13,15,29,3... PD\n");
        assertThat(listing.tasks()).hasSize(3);
        assertThat(listing.trouble()).hasValueSatisfying(why -> assertThat(why).contains("cut"));
    }

    @Test
    void aLineOfOneWordIsNoRow() {
        assertThat(SqueueOutput.read("84_0\n").trouble()).isPresent();
        assertThat(SqueueOutput.read("84_0\n").tasks()).isEmpty();
    }

    @Test
    void nothingIsAWholeListingOfNothing() {
        assertThat(SqueueOutput.read("\n")).isEqualTo(Listing.NOTHING);
    }

    @Test
    void readsRestartsAndTheTimeOfSubmission() {
        // As printed by SLURM 22.05 for a task that was queued again.
        Listing listing = SqueueOutput.read("""
                84_0                          R    0:05            1       1795524081          None
                84_1                          PD   0:00            2       1795524099          Nodes required for job are DOWN
                84_2                          PD   0:00            0       N/A                 Priority
                """);
        assertThat(task(listing, 0).restarts()).hasValue(1);
        assertThat(task(listing, 0).submitted()).contains(Instant.ofEpochSecond(1795524081));
        assertThat(task(listing, 0).reason()).isEmpty();
        assertThat(task(listing, 1).restarts()).hasValue(2);
        assertThat(task(listing, 1).reason()).contains("Nodes required for job are DOWN");
        assertThat(task(listing, 2).submitted()).isEmpty();
        assertThat(task(listing, 2).reason()).contains("Priority");
    }

    @Test
    void readsTheTimeLimit() {
        // As printed by SLURM 22.05.
        Listing listing = SqueueOutput.read("""
                84_0   R    0:05   0   1795524081   5:00         None
                84_1   PD   0:00   0   1795524099   7-01:00:00   Nodes required for job are DOWN
                84_2   PD   0:00   0   N/A          UNLIMITED    Priority
                """);
        assertThat(task(listing, 0).accounting().timeLimit()).contains(Duration.ofMinutes(5));
        assertThat(task(listing, 1).accounting().timeLimit())
                .contains(Duration.ofDays(7).plusHours(1));
        assertThat(task(listing, 1).reason()).contains("Nodes required for job are DOWN");
        assertThat(task(listing, 2).accounting().timeLimit()).isEmpty();
        assertThat(task(listing, 2).reason()).contains("Priority");
    }
}
