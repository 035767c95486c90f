package io.hyperherd.core.foreground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalGroupTest {

    @ParameterizedTest
    @CsvSource({
        "4711 (java) S 4710 4711 4710 34816 4711 4194560, true",
        "4711 (a) S 1 (b) S 4710 4711 4710 34816 4711 4194560, true",
        "4711 (java) S 4710 4711 4710 34816 4709 4194560, false",
        "4711 (java) S 4710 4711 4710 0 -1 4194560, false",
        "4711, false"
    })
    void isInFrontWhenTheTerminalSaysSo(String stat, boolean expected) {
        assertThat(TerminalGroup.isInFront(stat)).isEqualTo(expected);
    }
}
