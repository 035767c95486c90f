package io.hyperherd.monitor.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** An alarm keeps its distances, however late it is looked at. */
class AlarmProperties {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    @Property
    void isDueAtMultiplesOfItsIntervalAlone(
            @ForAll @IntRange(min = 1, max = 600) int seconds,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 5000) Integer> steps) {
        Alarm alarm = new Alarm(Duration.ofSeconds(seconds), START);
        Instant now = START;
        for (int step : steps) {
            now = now.plusMillis(step * 100L);
            boolean due = !now.isBefore(alarm.due().orElseThrow());

            assertThat(alarm.rings(now)).isEqualTo(due);
            assertThat(alarm.rings(now)).isFalse();
            assertThat(alarm.due().orElseThrow()).isAfter(now);
            assertThat(Duration.between(START, alarm.due().orElseThrow()).toMillis() % (seconds * 1000L))
                    .isZero();
        }
    }
}
