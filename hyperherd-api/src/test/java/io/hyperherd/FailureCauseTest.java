package io.hyperherd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureCauseTest {

    private static TaskReport report(TaskState state, int code, int signal) {
        Accounting used = new Accounting(
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.of(code),
                OptionalInt.of(signal));
        return new TaskReport(state, state + "!", "test", Optional.empty(), used);
    }

    private static Stream<Arguments> causes() {
        return Stream.of(
                arguments(report(TaskState.FAILED, 3, 0), new FailureCause.ExitCode(3)),
                arguments(report(TaskState.FAILED, 137, 9), new FailureCause.Signal(9)),
                arguments(report(TaskState.TIMED_OUT, 143, 15), new FailureCause.TimeLimit()),
                arguments(report(TaskState.OUT_OF_MEMORY, 137, 9), new FailureCause.MemoryLimit()),
                arguments(report(TaskState.NODE_FAILED, 0, 0), new FailureCause.NodeLost("NODE_FAILED!")),
                arguments(report(TaskState.PREEMPTED, 0, 15), new FailureCause.Preempted()),
                arguments(report(TaskState.FAILED, 0, 0), new FailureCause.Unstated()),
                arguments(report(TaskState.RUNNING, 0, 0), new FailureCause.Unstated()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("causes")
    void followsFromWhatTheSchedulerSays(TaskReport said, FailureCause cause) {
        assertThat(FailureCause.of(Optional.of(said), Optional.empty())).isEqualTo(cause);
    }

    @Test
    void whereTheSchedulerIsBehindWhatTheJobScriptWroteCounts() {
        AttemptEnd end = new AttemptEnd(
                new JobId("7"), 0, 3, OptionalInt.empty(), "host", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), false);

        assertThat(FailureCause.of(Optional.of(report(TaskState.RUNNING, 0, 0)), Optional.of(end)))
                .isEqualTo(new FailureCause.ExitCode(3));
        assertThat(FailureCause.of(Optional.empty(), Optional.empty())).isEqualTo(new FailureCause.Unstated());
    }

    /** What a program on Java 17 writes: no default, so that a kind that is added later is a complaint of the compiler. */
    private static String advice(FailureCause cause) {
        return switch (cause.kind()) {
            case EXIT_CODE -> "code " + ((FailureCause.ExitCode) cause).code();
            case SIGNAL -> "signal " + ((FailureCause.Signal) cause).number();
            case TIME_LIMIT -> "more time";
            case MEMORY_LIMIT -> "more memory";
            case NODE_LOST, PREEMPTED -> "again";
            case UNSTATED -> "why?";
        };
    }

    @Test
    void aSwitchNeedsNoDefault() {
        assertThat(advice(new FailureCause.ExitCode(3))).isEqualTo("code 3");
        assertThat(advice(new FailureCause.NodeLost("NODE_FAIL"))).isEqualTo("again");
    }

    @Test
    void thereIsAKindForEachType() {
        Map<String, FailureCause.Kind> kinds = Map.of(
                "ExitCode", FailureCause.Kind.EXIT_CODE,
                "Signal", FailureCause.Kind.SIGNAL,
                "TimeLimit", FailureCause.Kind.TIME_LIMIT,
                "MemoryLimit", FailureCause.Kind.MEMORY_LIMIT,
                "NodeLost", FailureCause.Kind.NODE_LOST,
                "Preempted", FailureCause.Kind.PREEMPTED,
                "Unstated", FailureCause.Kind.UNSTATED);

        assertThat(Arrays.stream(FailureCause.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(kinds.keySet());
        assertThat(kinds.values()).containsExactlyInAnyOrder(FailureCause.Kind.values());
    }
}
