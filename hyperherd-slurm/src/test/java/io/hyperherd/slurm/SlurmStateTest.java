package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of squeue(1), job state codes, and what the project decided that each comes to. */
class SlurmStateTest {

    @ParameterizedTest
    @CsvSource({
        "BF, BOOT_FAIL, NODE_FAILED",
        "CA, CANCELLED, CANCELLED",
        "CD, COMPLETED, COMPLETED",
        "CF, CONFIGURING, QUEUED",
        "CG, COMPLETING, RUNNING",
        "DL, DEADLINE, FAILED",
        "F, FAILED, FAILED",
        "NF, NODE_FAIL, NODE_FAILED",
        "OOM, OUT_OF_MEMORY, OUT_OF_MEMORY",
        "PD, PENDING, QUEUED",
        "PR, PREEMPTED, PREEMPTED",
        "R, RUNNING, RUNNING",
        "RD, RESV_DEL_HOLD, QUEUED",
        "RF, REQUEUE_FED, QUEUED",
        "RH, REQUEUE_HOLD, QUEUED",
        "RQ, REQUEUED, QUEUED",
        "RS, RESIZING, RUNNING",
        "RV, REVOKED, FAILED",
        "SI, SIGNALING, RUNNING",
        "SE, SPECIAL_EXIT, FAILED",
        "SO, STAGE_OUT, RUNNING",
        "ST, STOPPED, RUNNING",
        "S, SUSPENDED, RUNNING",
        "TO, TIMEOUT, TIMED_OUT",
    })
    void c5_everyStateHasAMeaningWhetherAsCodeOrAsWord(String code, String word, TaskState meaning) {
        SlurmState state = SlurmState.valueOf(word);
        assertThat(SlurmState.of(code)).contains(state);
        assertThat(SlurmState.of(word)).contains(state);
        assertThat(state.meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "CANCELLED by 1000, CANCELLED",
        "CANCELLED+, CANCELLED",
        "CANCELLE+, CANCELLED",
        "OUT_OF_ME+, OUT_OF_MEMORY",
        "NODE_FAIL by 0, NODE_FAIL",
        "running, RUNNING",
    })
    void readsAWordWithMoreBehindItOrCutToItsColumn(String column, SlurmState state) {
        assertThat(SlurmState.of(column)).contains(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "X", "LAUNCH_FAILED", "COMPLET+", "unknown"})
    void hasNoStateForAWordItDoesNotKnow(String column) {
        assertThat(SlurmState.of(column)).isEmpty();
    }

    @Test
    void keepsTheUnknownWordInTheReport() {
        Listing listing = SqueueOutput.read("7_1 XY\n");
        assertThat(listing.tasks().values())
                .singleElement()
                .satisfies(report -> assertThat(report.word()).isEqualTo("XY"))
                .satisfies(report -> assertThat(report.state()).isEqualTo(TaskState.UNKNOWN));
    }
}
