package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class LogTailProperties {

    @Property(tries = 500)
    void theTailIsWhatReadingTheWholeFileWouldGive(@ForAll("logs") String log, @ForAll @IntRange(max = 12) int count)
            throws IOException {
        Path file = Files.createTempFile("tail", ".out");
        try {
            Files.writeString(file, log);

            boolean same = new LogFile(file).tail(count).equals(Optional.of(naive(log, count)));

            assertThat(same)
                    .as("%d lines of %d characters", count, log.length())
                    .isTrue();
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> naive(String log, int count) {
        String unix = log.replace("\r\n", "\n").replace('\r', '\n');
        List<String> lines = Arrays.asList(unix.split("\n", -1));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines = lines.subList(0, lines.size() - 1);
        }
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** Pieces of every size around the block of the reader, with every kind of line end between and inside them. */
    @Provide
    Arbitrary<String> logs() {
        Arbitrary<String> small = Arbitraries.strings().withChars("ab é\n\r").ofMaxLength(20);
        Arbitrary<String> aroundABlock = Arbitraries.integers()
                .between(65_526, 65_546)
                .map(n -> "x".repeat(n / 2) + "\n" + "y".repeat(n / 2) + "\r\n");
        return Arbitraries.frequencyOf(
                        Tuple.of(6, small),
                        Tuple.of(1, aroundABlock),
                        Tuple.of(2, Arbitraries.of("\r\n", "\n", "\r", "\n\r")))
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }
}
