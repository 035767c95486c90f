package io.hyperherd.monitor.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.MonitorBed;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.testkit.HerdExtension;
import io.hyperherd.testkit.ObserveFault;
import io.hyperherd.testkit.Testbed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scheduler that does not answer. */
@ExtendWith(HerdExtension.class)
class SilenceTest {

    @Test
    void isToldOnceAndNothingIsDoneUntilItAnswers(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
        Instant start = testbed.cluster().now();
        Instant from = start.plus(Duration.ofSeconds(30));
        Instant to = from.plus(Duration.ofHours(2));
        bed.time().visit(now -> {
            testbed.cluster().faults().clear();
            if (!now.isBefore(from) && now.isBefore(to)) {
                testbed.cluster().faults().weather(1, List.of(ObserveFault.SILENT));
            }
        });

        End end = bed.run();

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(bed.notes().of(Speaker.WARNING))
                .singleElement()
                .asString()
                .contains("The scheduler does not answer");
        assertThat(bed.notes().text()).contains("The scheduler answers again.");
        assertThat(testbed.cluster().truth())
                .filteredOn(task ->
                        task.submitted().isAfter(from) && task.submitted().isBefore(to))
                .isEmpty();
        assertThat(bed.submissions())
                .hasSize(4)
                .allSatisfy((index, times) -> assertThat(times).isOne());
    }
}
