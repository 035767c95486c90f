package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.TrialStatus;
import org.junit.jupiter.api.Test;

class WhyCommandTest {

    private final FakeSweep sweep = new FakeSweep().statuses(TrialStatus.QUEUED);
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);

    @Test
    void saysWhyOnWhatEvidenceAndWhatToDo() {
        assertThat(herd.run("why", "0")).isZero();

        assertThat(herd.out()).isEqualTo("""
                Trial 0 [queued] w-12_drop-0
                  It waits: other jobs come first.
                  The scheduler's reason: Priority.
                Known from: squeue, job 4242, attempt 1, 1970-01-01T00:00:00Z
                Next: nothing: it starts by itself
                """);
        assertThat(herd.err()).isEmpty();
    }

    @Test
    void saysTheSameAsJson() {
        assertThat(herd.run("why", "0", "--json")).isZero();

        assertThat(herd.out())
                .contains("\"clears_by_itself\": true", "\"source\": \"squeue\"", "\"at\": \"1970-01-01T00:00:00Z\"");
    }

    @Test
    void anIndexIsNeeded() {
        assertThat(herd.run("why")).isEqualTo(1);
        assertThat(herd.err()).contains("trial index required (e.g. 'herd why 3')");
    }

    @Test
    void aTrialThatIsNotThereIsRefused() {
        assertThat(herd.run("why", "99")).isEqualTo(1);
        assertThat(herd.err()).contains("no trial found with index 99");
        assertThat(herd.out()).isEmpty();
    }
}
