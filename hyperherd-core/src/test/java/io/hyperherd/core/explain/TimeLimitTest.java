package io.hyperherd.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Basis;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.evidence.Reach;
import io.hyperherd.core.evidence.Standing;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The time limit of a trial that ran into it; the YAML asks for an hour now. */
class TimeLimitTest {

    private static String summary(Optional<Duration> limit) {
        Accounting used = new Accounting(
                Optional.of(Elapsed.of(Duration.ofSeconds(68))),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                limit);
        TaskReport report = new TaskReport(TaskState.TIMED_OUT, "TIMEOUT", "sacct", Optional.empty(), used);
        Trial trial = new Trial(
                0, "0123456789ab", Map.of(), Map.of(), Optional.empty(), TrialStatus.FAILED, Trial.Origin.DEFINED);
        Standing standing = new Standing(
                TrialStatus.FAILED,
                new Reach(1, 0, Reach.Phase.ENDED),
                new Basis("sacct", Optional.empty(), 1, Optional.empty()));
        return Explainer.account(new Known(
                        trial, standing, Optional.of(report), Optional.empty(), Optional.empty(), Resources.DEFAULT))
                .summary();
    }

    @Test
    void isTheOneTheTrialHad() {
        assertThat(summary(Optional.of(Duration.ofMinutes(1))))
                .isEqualTo("It ran into its time limit: it used 00:01:08 of 00:01:00 asked for.");
    }

    @Test
    void isSaidToBeTheYamlsWhereTheSchedulerTellsNone() {
        assertThat(summary(Optional.empty()))
                .isEqualTo("It ran into its time limit: it used 00:01:08 of 01:00:00 that the YAML asks for now.");
    }
}
