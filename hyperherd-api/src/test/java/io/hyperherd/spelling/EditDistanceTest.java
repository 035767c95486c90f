package io.hyperherd.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "step, step, 0",
        "step, steps, 1",
        "setps, steps, 1",
        "stepz, steps, 1",
        "kitten, sitting, 3",
        "'', steps, 5",
        "ca, abc, 3"
    })
    void countsLettersPutInLeftOutReplacedOrSwapped(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }
}
