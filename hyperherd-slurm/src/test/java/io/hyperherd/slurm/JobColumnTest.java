package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Job columns that SLURM 22.05 was seen to print. */
class JobColumnTest {

    private static JobColumn tasks(String job, boolean whole, int... indices) {
        List<TaskId> tasks = IntStream.of(indices)
                .mapToObj(index -> new TaskId(new JobId(job), index))
                .toList();
        return new JobColumn.Tasks(tasks, whole);
    }

    @Test
    void readsATaskAndItsBatchStep() {
        TaskId task = new TaskId(new JobId("16"), 0);
        assertThat(JobColumn.read("16_0", JobId::new)).isEqualTo(new JobColumn.Task(task));
        assertThat(JobColumn.read("16_0.batch", JobId::new)).isEqualTo(new JobColumn.Batch(task));
    }

    @Test
    void readsRangesWithStepsAndThrottles() {
        assertThat(JobColumn.read("27_[2-14:2%1]", JobId::new)).isEqualTo(tasks("27", true, 2, 4, 6, 8, 10, 12, 14));
        assertThat(JobColumn.read("22_[0-12:2]", JobId::new)).isEqualTo(tasks("22", true, 0, 2, 4, 6, 8, 10, 12));
        assertThat(JobColumn.read("27_[0-3,5%4]", JobId::new)).isEqualTo(tasks("27", true, 0, 1, 2, 3, 5));
        assertThat(JobColumn.read("16_[2,4,6,8%1]", JobId::new)).isEqualTo(tasks("16", true, 2, 4, 6, 8));
    }

    @Test
    void leavesOutTheNumberInWhichALongListWasCut() {
        assertThat(JobColumn.read("15_[13,64-65,154-155,16...%4]", JobId::new))
                .isEqualTo(tasks("15", false, 13, 64, 65, 154, 155));
        assertThat(JobColumn.read("15_[13,15,29,", JobId::new)).isEqualTo(tasks("15", false, 13, 15, 29));
        assertThat(JobColumn.read("15_[13,15-2", JobId::new)).isEqualTo(tasks("15", false, 13, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "16.batch", "16.extern", "16.0", "16_0.extern", "16_0.0", "16+0", "16+1.batch"})
    void passesOverWhatIsNoArrayTask(String column) {
        assertThat(JobColumn.read(column, JobId::new)).isEqualTo(new JobColumn.Other());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "JobID", "slurm", "16_", "16_x", "16_[x]", "16_[1-2-3]", "_3", "16_[]", "16_99999999999"})
    void tellsWhatSlurmNeverPrints(String column) {
        assertThat(JobColumn.read(column, JobId::new)).isEqualTo(new JobColumn.Garbage());
    }
}
