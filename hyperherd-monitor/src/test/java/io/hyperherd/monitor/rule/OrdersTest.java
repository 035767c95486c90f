package io.hyperherd.monitor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.RunOptions;
import io.hyperherd.monitor.MonitorBed;
import io.hyperherd.monitor.file.Inbox;
import io.hyperherd.monitor.loop.End;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.testkit.Course;
import io.hyperherd.testkit.HerdExtension;
import io.hyperherd.testkit.Testbed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write to the rules, and what they do about it. */
@ExtendWith(HerdExtension.class)
class OrdersTest {

    private MonitorBed bed;

    @BeforeEach
    void twoTrialsRunAndOneFailed(Testbed testbed) {
        bed = new MonitorBed(testbed).sweep(6, "").listening();
        testbed.cluster()
                .running(start -> start.task().index() == 2
                        ? Course.fails(Duration.ofSeconds(5), 1)
                        : Course.succeeds(Duration.ofMinutes(50)));
        bed.opened().run(RunOptions.defaults().withIndices(List.of(0, 1, 2)));
        testbed.cluster().advance(Duration.ofMinutes(1));
        bed.write(
                bed.files().inState("MONITOR_PLAN.md"),
                "# Monitor plan\n- Phase: live\n- Remediation: notify\n- Roll-out: as found\n- Mine: stays\n");
    }

    private End write(String text) {
        new Inbox(bed.files()).add(new Message(bed.time().now(), "chat", "Bo", text));
        return bed.run(bed.monitor(bed.time(), OptionalInt.of(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "please rerun trial 2 | Submitted trial 2.",
                "rerun failed | Submitted trial 2.",
                "launch 3, 4-5 | Submitted trials 3-5.",
                "stop trial 0 | Cancelled trial 0.",
                "stop 0-1 | takes a confirmation",
                "more memory please | Raised slurm.mem by half",
                "bump time | Raised slurm.time by half",
                "maximize val/acc | Noted: goal maximize val/acc",
                "what is trial 2 doing? | Trial 2 is failed (exit code)",
                "status? | 3 ready, 2 running, 1 failed; phase live.",
                "sing a song | Which of them?"
            })
    void areFollowedAndAnswered(String text, String answer) {
        write(text);

        assertThat(bed.notes().of(Speaker.OPERATOR))
                .anySatisfy(said -> assertThat(said).contains(answer));
    }

    @Test
    void aHaltEndsTheMonitorAndNoTrial() {
        End end = write("Halt!");

        assertThat(end).isEqualTo(new End.Halted("Bo asked for it"));
        assertThat(bed.submissions()).isEqualTo(Map.of(0, 1L, 1, 1L, 2, 1L));
        assertThat(bed.notes().text()).doesNotContain("cancelled");
    }

    @Test
    void whatPeopleWroteIntoThePlanSurvives() {
        write("minimize loss");

        assertThat(bed.read(".hyperherd/MONITOR_PLAN.md")).contains("- Mine: stays", "- Success metric: loss, min");
    }
}
