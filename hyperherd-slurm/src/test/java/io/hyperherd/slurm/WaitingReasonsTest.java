package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Waiting;
import io.hyperherd.scheduler.Waiting.Outlook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Job reason codes of squeue(1). */
class WaitingReasonsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Priority | CLEARS",
                "Resources | CLEARS",
                "JobArrayTaskLimit | CLEARS",
                "BeginTime | CLEARS",
                "QOSMaxJobsPerUserLimit | CLEARS",
                "QOSMaxCpuPerUserLimit | CLEARS",
                "AssocGrpCpuLimit | CLEARS",
                "AssocGrpJobsLimit | CLEARS",
                "AssocMaxJobsLimit | CLEARS",
                "QOSGrpNodeLimit | CLEARS",
                "Dependency | UNSURE",
                "PartitionDown | UNSURE",
                "PartitionInactive | UNSURE",
                "ReqNodeNotAvail, UnavailableNodes:n[1-3] | UNSURE",
                "Nodes required for job are DOWN, DRAINED or reserved | UNSURE",
                "Reservation | UNSURE",
                "DependencyNeverSatisfied | BLOCKED",
                "JobHeldUser | BLOCKED",
                "JobHeldAdmin | BLOCKED",
                "PartitionTimeLimit | BLOCKED",
                "PartitionNodeLimit | BLOCKED",
                "QOSMaxCpuPerJobLimit | BLOCKED",
                "QOSMaxMemoryPerJob | BLOCKED",
                "QOSMaxWallDurationPerJobLimit | BLOCKED",
                "AssocMaxWallDurationPerJobLimit | BLOCKED",
                "AssocGrpCPUMinutesLimit | BLOCKED",
                "QOSMinGRES | BLOCKED",
                "BadConstraints | BLOCKED",
                "InvalidAccount | BLOCKED"
            })
    void aReasonTellsWhetherItClearsByItself(String reason, Outlook outlook) {
        assertThat(WaitingReasons.of(reason)).map(Waiting::outlook).contains(outlook);
    }

    @Test
    void aReasonOfALaterVersionIsNotGuessed() {
        assertThat(WaitingReasons.of("QuantumEntanglement")).isEmpty();
    }
}
