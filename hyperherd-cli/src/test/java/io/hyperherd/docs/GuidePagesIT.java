package io.hyperherd.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes the files of a guide and types its lines sees what the guide shows. */
class GuidePagesIT {

    private static final Path DOCS = Path.of("..", "docs");
    private static final List<String> KINDS = List.of("tutorial", "how-to", "explanation");

    /** Its trainers in several languages have tests of their own. */
    private static final String TRAINERS = "trainers.md";

    @TempDir
    private Path home;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            KINDS.contains(DOCS.relativize(file).getName(0).toString()))
                    .filter(file -> !file.endsWith(TRAINERS))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aGuideShowsWhatItsReaderSees(Path file) throws IOException {
        String text = Files.readString(file);
        Samples.of(text).writeInto(home);

        Page rerun = Page.of(text).rerun(new Reader(home.toRealPath())::types);

        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(file, rerun.text());
        }
        assertThat(rerun.text())
                .as("%s is out of date; -Dregenerate=true rewrites its transcripts", file)
                .isEqualTo(Files.readString(file));
    }
}
