package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMarkTest {

    private static final Instant PRECISE = Instant.parse("2026-12-01T04:20:00.123456789Z");
    private static final Instant ROUND = Instant.parse("2026-12-01T04:20:01Z");

    @TempDir
    private Path folder;

    private Path file;
    private AnswerMark mark;

    @BeforeEach
    void prepare() {
        file = folder.resolve("last_answer");
        mark = new AnswerMark(file);
    }

    @Test
    void isEmptyBeforeAnybodyAnswered() {
        assertThat(mark.read()).isEmpty();
    }

    @Test
    void holdsTheLastMomentWhateverItsLength() {
        for (Instant at : new Instant[] {ROUND, PRECISE, ROUND, Instant.MAX, PRECISE}) {
            mark.write(at);

            assertThat(mark.read()).contains(at);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-12-01T04:2",
                "yesterday\n",
                "2026-12-01T04:20:00Z and then some more text than a mark has\n"
            })
    void takesNothingFromAFileThatIsNotLegibleAndMendsIt(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(mark.read()).isEmpty();
        mark.write(ROUND);
        assertThat(mark.read()).contains(ROUND);
    }
}
