package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessStatTest {

    /** Fields 3 to 24 of proc(5), where field 22 is the start. */
    private static String line(String command, char state) {
        String rest = IntStream.rangeClosed(7, 21).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return "4711 (" + command + ") " + state + " 4 5 6 " + rest + " 987654 23 24\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "tmux: server", "a) R 1 1 1 (b", "((", "))", ""})
    void readsTheLineWhateverTheCommandIsCalled(String command) {
        assertThat(ProcessStat.parse(line(command, 'S')))
                .hasValue(new ProcessStat(new ProcessId(4711, 987654), 4, 6, 'S'));
    }

    @Test
    void zombiesAndTheDeadDoNotLive() {
        assertThat(ProcessStat.parse(line("x", 'Z')).orElseThrow().alive()).isFalse();
        assertThat(ProcessStat.parse(line("x", 'X')).orElseThrow().alive()).isFalse();
        assertThat(ProcessStat.parse(line("x", 'D')).orElseThrow().alive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "4711 (bash)", "4711 (bash) ", "4711 (bash) S 1 2", "x (bash) S", ")("})
    void saysNothingOfALineThatIsNotWhole(String line) {
        assertThat(ProcessStat.parse(line)).isEmpty();
    }

    @Test
    void thisJvmIsAlive() {
        assertThat(ProcFs.alive(ProcFs.self())).isTrue();
        assertThat(ProcFs.alive(new ProcessId(ProcFs.self().pid(), ProcFs.self().start() + 1)))
                .as("another process with the same number")
                .isFalse();
    }
}
