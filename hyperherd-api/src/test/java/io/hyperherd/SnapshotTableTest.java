package io.hyperherd;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotTableTest {

    @Test
    void aSnapshotIsATableOfItsTrials() {
        TrialSnapshot waiting =
                new TrialSnapshot(trial(0, Map.of(), TrialStatus.READY), Optional.empty(), Optional.empty());
        TrialSnapshot failed = new TrialSnapshot(
                trial(1, Map.of("momentum", Value.of(0.9)), TrialStatus.FAILED),
                Optional.of(new JobId("4242")),
                Optional.of(new TaskReport(TaskState.TIMED_OUT, "TIMEOUT", "test", Optional.empty(), Accounting.NONE)));
        Snapshot snapshot = new Snapshot("s", Path.of("/w"), Instant.EPOCH, List.of(waiting, failed), List.of());

        assertThat(snapshot.table().toCsv()).isEqualTo("""
                trial_id,experiment_name,status,lr,momentum,job,failure
                0,lr-0,ready,0,,,
                1,lr-1,failed,1,0.9,4242,time limit
                """);
    }

    private static Trial trial(int index, Map<String, Value> extras, TrialStatus status) {
        return new Trial(
                index,
                "0123456789ab",
                Map.of("lr", Value.of(index)),
                extras,
                Optional.of("lr-" + index),
                status,
                Trial.Origin.DEFINED);
    }
}
