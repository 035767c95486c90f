package io.hyperherd.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.Placeholder;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positional arguments, read from what help shows of them. */
class PlacesTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', false",
        "[WORKSPACE], WORKSPACE, false",
        "[WORKSPACE] INDEX, TARGET INDICES, false",
        "[WORKSPACE] [INDEX], TARGET INDICES, false",
        "[WORKSPACE] (INDEX ... | --all | -i SPEC | -p NAME=VALUE), TARGET INDICES, true",
        "[DIRECTORY], DIRECTORY, false",
        "'{bash,zsh,...}', CHOICE, false"
    })
    void areReadFromHelp(String shown, String kinds, boolean repeats) {
        Places places = Places.of(new Showing(shown));

        assertThat(places.inOrder().stream()
                        .map(Placeholder::kind)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
        assertThat(places.lastRepeats()).isEqualTo(repeats);
    }

    /** A command that shows {@code positionals} and does nothing. */
    private record Showing(String positionals) implements Command {

        @Override
        public String summary() {
            return "Do nothing.";
        }

        @Override
        public Options options() {
            return new Options();
        }

        @Override
        public int run(Arguments arguments, Session session) {
            return 0;
        }
    }
}
