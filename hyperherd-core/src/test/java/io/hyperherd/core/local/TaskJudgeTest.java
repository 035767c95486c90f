package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.local.TaskJudge.Processes;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskJudgeTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final Claim.Started STARTED = new Claim.Started(new ProcessId(7, 70), "boot", START);

    private final TaskJudge judge =
            new TaskJudge(Optional.of(Duration.ofMinutes(5)), OptionalLong.of(1 << 20), START.plusSeconds(100));

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }

    private TaskReport judge(Processes processes, Optional<Verdict> verdict, Optional<End> end) {
        return judge.started(
                STARTED, new TaskRecord(Optional.of(STARTED), verdict, end, OptionalLong.of(4096)), processes);
    }

    private static Optional<End> end(int code, int second) {
        return Optional.of(new End(code, after(second)));
    }

    private static Optional<Verdict> verdict(TaskState state, int second) {
        return Optional.of(new Verdict(state, after(second)));
    }

    @Test
    void exitCodeZeroIsCompleted() {
        TaskReport report = judge(Processes.GONE, Optional.empty(), end(0, 12));
        assertThat(report.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(report.accounting().elapsed()).hasValue(Elapsed.of(Duration.ofSeconds(12)));
        assertThat(report.accounting().timeLimit()).contains(Duration.ofMinutes(5));
        assertThat(report.accounting().exitCode()).hasValue(0);
        assertThat(report.accounting().signal()).isEmpty();
        assertThat(report.accounting().maxRssBytes()).hasValue(4096);
        assertThat(report.accounting().requestedBytes()).hasValue(1 << 20);
    }

    @ParameterizedTest
    @CsvSource({"1,", "3,", "128,", "129,1", "137,9", "143,15", "192,64", "193,", "255,"})
    void anotherExitCodeIsFailedAndAbove128ItIsASignalWhereLinuxHasOne(int code, Integer signal) {
        TaskReport report = judge(Processes.GONE, Optional.empty(), end(code, 12));
        assertThat(report.state()).isEqualTo(TaskState.FAILED);
        assertThat(report.accounting().exitCode()).hasValue(code);
        assertThat(report.accounting().signal().stream().boxed().findFirst()).isEqualTo(Optional.ofNullable(signal));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"CANCELLED", "TIMED_OUT", "OUT_OF_MEMORY"})
    void aVerdictDecidesHowTheTaskEndedWhateverTheLauncherReturned(TaskState state) {
        assertThat(judge(Processes.GONE, verdict(state, 10), end(143, 11)).state())
                .isEqualTo(state);
        assertThat(judge(Processes.GONE, verdict(state, 10), end(0, 11)).state())
                .isEqualTo(state);
        assertThat(judge(Processes.GONE, verdict(state, 10), Optional.empty()).state())
                .isEqualTo(state);
    }

    @Test
    void aVerdictAfterTheEndCameTooLate() {
        assertThat(judge(Processes.GONE, verdict(TaskState.CANCELLED, 12), end(0, 11))
                        .state())
                .isEqualTo(TaskState.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Processes.class,
            names = {"ALIVE", "LEADERLESS"})
    void aTaskRunsWhileAnyOfItsProcessesLives(Processes processes) {
        TaskReport report = judge(processes, Optional.empty(), Optional.empty());
        assertThat(report.state()).isEqualTo(TaskState.RUNNING);
        assertThat(report.accounting().elapsed())
                .hasValue(new Elapsed("00:01:40", Optional.of(Duration.ofSeconds(100))));
        assertThat(judge(processes, verdict(TaskState.CANCELLED, 12), Optional.empty())
                        .state())
                .isEqualTo(TaskState.RUNNING);
    }

    /** Its script has ended, but what it had started ignores the request to end and has five seconds before it is killed. */
    @Test
    void aSentencedTaskRunsOnWhileItsProcessesWindUp() {
        Optional<Verdict> justNow = verdict(TaskState.TIMED_OUT, 98);

        assertThat(judge(Processes.LEADERLESS, justNow, end(143, 98)).state()).isEqualTo(TaskState.RUNNING);
        assertThat(judge(Processes.GONE, justNow, end(143, 98)).state()).isEqualTo(TaskState.TIMED_OUT);
        assertThat(judge(Processes.LEADERLESS, verdict(TaskState.TIMED_OUT, 10), end(143, 11))
                        .state())
                .isEqualTo(TaskState.TIMED_OUT);
    }

    @Test
    void aTaskWithoutProcessesAndWithoutAnEndHasVanishedAndNobodyKnowsWhen() {
        TaskReport report = judge(Processes.GONE, Optional.empty(), Optional.empty());
        assertThat(report.state()).isEqualTo(TaskState.NODE_FAILED);
        assertThat(report.word()).isEqualTo("VANISHED");
        assertThat(report.reason()).isPresent();
        assertThat(report.accounting().elapsed()).isEmpty();
        assertThat(report.accounting().exitCode()).isEmpty();
    }

    @Test
    void aClockThatWentBackGivesNoNegativeTime() {
        assertThat(judge(Processes.GONE, Optional.empty(), end(0, -5))
                        .accounting()
                        .elapsed())
                .hasValue(Elapsed.of(Duration.ZERO));
    }

    @Test
    void whatNeverRunsIsCancelledOrCouldNotBeStarted() {
        assertThat(withdrawn(Claim.Why.CANCELLED).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(withdrawn(Claim.Why.ABANDONED).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(withdrawn(Claim.Why.ABANDONED).reason().orElseThrow()).contains("herd run submits it again");
        assertThat(withdrawn(Claim.Why.UNSTARTABLE).state()).isEqualTo(TaskState.NODE_FAILED);
        assertThat(withdrawn(Claim.Why.UNSTARTABLE).reason()).hasValue("why");
    }

    private TaskReport withdrawn(Claim.Why why) {
        return judge.withdrawn(new Claim.Withdrawn(why, START, Optional.of("why")));
    }
}
