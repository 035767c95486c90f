package io.hyperherd.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 00:00:00",
        "PT12.9S, 00:00:12",
        "PT1H10M, 01:10:00",
        "PT23H59M59S, 23:59:59",
        "P1DT2H3M4S, 1-02:03:04",
    })
    void isWrittenAsSlurmWritesIt(Duration duration, String text) {
        assertThat(Elapsed.of(duration).text()).isEqualTo(text);
        assertThat(Elapsed.of(duration).duration()).contains(duration);
    }
}
