package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One task as the queue and the accounting show it, and what it comes to. */
class MergeTest {

    private static final TaskId TASK = new TaskId(new JobId("100"), 0);

    private static TaskReport merged(String squeue, String sacct) {
        return Merge.of(
                        SqueueOutput.read(squeue).tasks(),
                        SacctOutput.read(sacct).tasks())
                .get(TASK);
    }

    @ParameterizedTest(name = "squeue {0}, sacct {1}: {2}")
    @CsvSource({
        "R, RUNNING, RUNNING",
        "PD, PENDING, QUEUED",
        // Queued again after its node failed: the accounting still shows the first run.
        "PD, NODE_FAIL, QUEUED",
        "R, FAILED, RUNNING",
        "CG, COMPLETED, RUNNING",
        // The end reaches the accounting later than the queue.
        "CD, RUNNING, COMPLETED",
        "F, PENDING, FAILED",
        "TO, TIMEOUT, TIMED_OUT",
        "CA, RUNNING, CANCELLED",
        // A word of a later SLURM may mean that the task lives.
        "XX, COMPLETED, UNKNOWN",
    })
    void theQueueDecidesWhereItListsTheTask(String squeue, String sacct, TaskState state) {
        assertThat(merged("100_0 " + squeue, "100_0|" + sacct + "|00:00:01|||1G|")
                        .state())
                .isEqualTo(state);
    }

    @Test
    void theAccountingDecidesWhereTheQueueIsSilentOrHasForgotten() {
        assertThat(merged("", "100_0|OUT_OF_MEMORY|00:00:01|||1G|").state()).isEqualTo(TaskState.OUT_OF_MEMORY);
    }

    @Test
    void theQueueAloneIsEnough() {
        assertThat(merged("100_0 PD 0:00 Priority", "").state()).isEqualTo(TaskState.QUEUED);
    }

    @Test
    void whatNeitherListsIsNotReported() {
        assertThat(Merge.of(Map.of(), Map.of())).isEmpty();
    }

    @Test
    void figuresComeFromTheAccounting() {
        TaskReport report = merged("100_0 CD 0:07 None", "100_0|COMPLETED|00:00:08|||1G||0:0|1|None");
        assertThat(report.accounting().elapsed().flatMap(Elapsed::duration).orElseThrow())
                .hasSeconds(8);
        assertThat(report.accounting().exitCode()).hasValue(0);
    }

    @Test
    void figuresOfAnEarlierRunAreLeftOut() {
        TaskReport report = merged("100_0 R 0:02 None", "100_0|FAILED|00:10:00|||1G||3:0|1|None");
        assertThat(report.accounting().elapsed().flatMap(Elapsed::duration).orElseThrow())
                .hasSeconds(2);
        assertThat(report.accounting().exitCode()).isEmpty();
    }
}
