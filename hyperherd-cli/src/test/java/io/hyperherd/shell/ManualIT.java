package io.hyperherd.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.lifecycle.Distribution;
import io.hyperherd.lifecycle.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual pages as the system's own programs take them. */
class ManualIT {

    private static final Path PAGES = Distribution.share().resolve("man").resolve("man1");

    @Test
    void groffHasNothingToSayAgainstAnyPage() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "there is no groff on this machine");
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.toList())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(page -> assertThat(Program.output(List.of(
                                    "/bin/sh", "-c", "exec groff -man -Tutf8 -ww -z \"$0\" 2>&1", page.toString())))
                            .as("%s", page)
                            .isEmpty());
        }
    }

    @Test
    void manFindsThePagesOfTheCommandsOnThePath() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/man")), "there is no man on this machine");
        String bin = Distribution.herd().getParent().toString();

        assertThat(Program.output(List.of("/bin/sh", "-c", "PATH=$0:$PATH; exec man -w herd-run", bin)))
                .isEqualTo(PAGES.resolve("herd-run.1") + "\n");
    }
}
