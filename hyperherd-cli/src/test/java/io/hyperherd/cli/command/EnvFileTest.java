package io.hyperherd.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvFileTest {

    @Test
    void readsAssignmentsAndSkipsEverythingElse() {
        String text =
                "# note\n\nexport TOKEN = \"a b\"\r\nPLAIN=x # kept\nno assignment\n=nameless\nQ='it'\nHALF=\"open\n";

        assertThat(EnvFile.read(text, Map.of()))
                .containsExactly(
                        Map.entry("HALF", "\"open"),
                        Map.entry("PLAIN", "x # kept"),
                        Map.entry("Q", "it"),
                        Map.entry("TOKEN", "a b"));
    }

    @Test
    void leavesWhatTheEnvironmentHasAloneEvenWhenItIsEmpty() {
        assertThat(EnvFile.read("A=1\nB=2\n", Map.of("A", ""))).containsExactly(Map.entry("B", "2"));
    }

    @Test
    void keepsTheFirstOfTwoAssignments() {
        assertThat(EnvFile.read("A=1\nA=2\n", Map.of())).containsExactly(Map.entry("A", "1"));
    }
}
