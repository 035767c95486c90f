package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.fields.Fields;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the small files of a job. */
class RecordsTest {

    private static final Instant AT = Instant.ofEpochMilli(1_767_268_800_123L);

    @Test
    void aPlanIsReadAsItWasWritten() {
        JobPlan full = new JobPlan(
                new JobTag("herd-1"),
                "host",
                new ProcessId(12, 34),
                Optional.of("boot-1"),
                4,
                Optional.of(Duration.ofSeconds(90)),
                OptionalLong.of(1L << 33),
                OptionalInt.of(2),
                List.of(0, 1, 2, 7, 9));
        JobPlan bare = new JobPlan(
                new JobTag("herd-2"),
                "host",
                new ProcessId(12, 34),
                Optional.empty(),
                1,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                List.of(3));
        assertThat(JobPlan.parse(Fields.parse(full.text()))).hasValue(full);
        assertThat(JobPlan.parse(Fields.parse(bare.text()))).hasValue(bare);
    }

    @ParameterizedTest
    @EnumSource(Claim.Why.class)
    void aWithdrawnClaimIsReadAsItWasWritten(Claim.Why why) {
        Claim.Withdrawn plain = new Claim.Withdrawn(why, AT, Optional.empty());
        Claim.Withdrawn detailed = new Claim.Withdrawn(why, AT, Optional.of("a=b: no room"));
        assertThat(Claim.parse(Fields.parse(plain.text()))).hasValue(plain);
        assertThat(Claim.parse(Fields.parse(detailed.text()))).hasValue(detailed);
    }

    @Test
    void aDetailOfSeveralLinesCannotForgeAField() {
        Claim.Withdrawn claim = new Claim.Withdrawn(Claim.Why.UNSTARTABLE, AT, Optional.of("x\nclaim=STARTED\r\ny"));
        assertThat(Claim.parse(Fields.parse(claim.text())).orElseThrow()).isInstanceOf(Claim.Withdrawn.class);
    }

    @Test
    void aStartIsReadAsTheTaskScriptWritesIt() {
        Fields fields = Fields.parse("claim=STARTED\npid=12\nstart=345\nboot=b-1\nat=1767268800123\n");
        assertThat(Claim.parse(fields)).hasValue(new Claim.Started(new ProcessId(12, 345), "b-1", AT));
    }

    @Test
    void anEndIsReadAsTheTaskScriptWritesIt() {
        assertThat(End.parse(Fields.parse("code=3\nat=1767268800123\n"))).hasValue(new End(3, AT));
    }

    @Test
    void aVerdictIsReadAsItWasWritten() {
        Verdict verdict = new Verdict(TaskState.TIMED_OUT, AT);
        assertThat(Verdict.parse(Fields.parse(verdict.text()))).hasValue(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "claim=STARTED\npid=x\nstart=1\nat=1",
                "claim=NONSENSE\nat=1",
                "claim=CANCELLED",
                "code=-1\nat=2",
                "code=1",
                "at=99999999999999999999",
                "verdict=COMPLETED\nat=1",
                "\0\0\0\0",
                "tag=a\nhost=b\ncpus=1",
                "tag=a\nhost=b\nkeeper=1\nkeeper-start=2\ncpus=1\nindices=0-x"
            })
    void whatIsNotWholeSaysNothing(String text) {
        Fields fields = Fields.parse(text);
        assertThat(Claim.parse(fields)).isEmpty();
        assertThat(End.parse(fields)).isEmpty();
        assertThat(Verdict.parse(fields)).isEmpty();
        assertThat(JobPlan.parse(fields)).isEmpty();
    }

    @Test
    void tasksInheritNothingOfTheJobInWhichTheirSubmitterRuns() {
        Set<String> names =
                new HashSet<>(Set.of("A", "SLURM_JOB_ID", "HYPERHERD_LOCAL_TASK", "BASH_FUNC_f%%", "SLURM"));
        TaskEnvironment.inheritable(names);
        assertThat(names).containsExactlyInAnyOrder("A", "BASH_FUNC_f%%", "SLURM");
    }
}
