package io.hyperherd.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Submission;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskNumbers;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two jobs of one number, told apart by when they were submitted. */
class SameJobTest {

    private static final Instant AT = Instant.parse("2026-01-31T09:30:00Z");

    private static boolean isMeant(Optional<Instant> recorded, Optional<Instant> said, int restarts) {
        return SameJob.isMeant(
                new Submission("slurm", new JobId("42"), List.of(0), TaskNumbers.TRIAL, recorded),
                new TaskReport(
                        TaskState.COMPLETED,
                        "COMPLETED",
                        "sacct",
                        Optional.empty(),
                        Accounting.NONE,
                        OptionalInt.of(restarts),
                        said));
    }

    @ParameterizedTest(name = "submitted {0} after, queued again {1} times: {2}")
    @CsvSource({
        "PT0S, 0, true",
        "PT2M, 0, true",
        "PT-2M, 0, true",
        "P30D, 1, true",
        "P-30D, 0, false",
        "P-30D, 2, false",
        "P30D, 0, false",
    })
    void aRowIsOfTheSubmissionWhoseTimeItCarries(Duration after, int restarts, boolean same) {
        assertThat(isMeant(Optional.of(AT), Optional.of(AT.plus(after)), restarts))
                .isEqualTo(same);
    }

    @Test
    void whereATimeIsNotKnownTheNumberDecides() {
        assertThat(isMeant(Optional.empty(), Optional.of(AT), 0)).isTrue();
        assertThat(isMeant(Optional.of(AT), Optional.empty(), 0)).isTrue();
    }
}
