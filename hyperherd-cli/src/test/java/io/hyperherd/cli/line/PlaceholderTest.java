package io.hyperherd.cli.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.cli.line.Placeholder.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What help shows tells what may stand there. */
class PlaceholderTest {

    @ParameterizedTest
    @CsvSource({
        "FILE, FILE",
        "DIRECTORY, DIRECTORY",
        "WORKSPACE, WORKSPACE",
        "INDEX, INDICES",
        "INDEX ..., INDICES",
        "SPEC, INDICES",
        "NAME=VALUE ..., PINS",
        "METRIC, METRIC",
        "N, FREE",
        "ANYTHING, FREE"
    })
    void knowsTheWordsOfTheCommandLine(String shown, Kind kind) {
        assertThat(Placeholder.of(shown).kind()).isEqualTo(kind);
    }

    @Test
    void takesTheWordsOfASetButNotItsDots() {
        Placeholder set = Placeholder.of("{slurm,local,...}");

        assertThat(set.kind()).isEqualTo(Kind.CHOICE);
        assertThat(set.words()).containsExactly("slurm", "local");
    }

    @Test
    void knowsTheStatusesOfTrials() {
        assertThat(Placeholder.of("STATUS").words()).contains("ready", "failed", "cancelled");
    }
}
