package io.hyperherd.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        "interviewing, 3600",
        "postmortem-waiting, 3600",
        "not-started, 150",
        "canary-pending, 150",
        "Phase2-Pending, 150",
        "live, 900",
        "'', 900",
    })
    void thePhaseSaysHowUrgentItIs(String phase, long seconds) {
        assertThat(Cadence.after(Ticks.at(phase, new VirtualClock()))).hasSeconds(seconds);
    }
}
