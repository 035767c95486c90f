package io.hyperherd.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transcript in {@code docs/commands} is what the real command prints. */
class CommandPagesIT {

    private static final Path PAGES = Path.of("..", "docs", "commands");
    private static final Path EXAMPLE = PAGES.resolve("tides");

    @TempDir
    private Path home;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageShowsWhatTheCommandPrints(Path file) throws IOException {
        copyTheExample();
        Page page = Page.of(Files.readString(file));

        Page rerun = page.rerun(new Reader(home.toRealPath())::types);

        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(file, rerun.text());
        }
        assertThat(page.commands()).isPositive();
        assertThat(rerun.text())
                .as("%s is out of date; -Dregenerate=true rewrites its transcripts", file)
                .isEqualTo(Files.readString(file));
    }

    private void copyTheExample() throws IOException {
        Path copy = Files.createDirectory(home.resolve("tides"));
        for (String name : List.of("hyperherd.yaml", "go.sh")) {
            Files.copy(EXAMPLE.resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
