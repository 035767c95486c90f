package io.hyperherd.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.lifecycle.Program;
import io.hyperherd.startup.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that people download. */
class UnpackedIT {

    @TempDir
    Path folder;

    @Test
    void theTarRunsWhereItIsUnpackedAlsoWithBlanksInTheName() throws IOException {
        Path place = Files.createDirectory(folder.resolve("my programs"));
        Program.output(List.of("tar", "-xzf", packed(".tar.gz").toString(), "-C", place.toString()));

        runsAndIsComplete(place);
    }

    @Test
    void theZipRunsWhereItIsUnpacked() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unzip")), "there is no unzip on this machine");
        Program.output(List.of("unzip", "-q", packed(".zip").toString(), "-d", folder.toString()));

        runsAndIsComplete(folder);
    }

    private static void runsAndIsComplete(Path place) throws IOException {
        Path root = only(place);
        Outcome outcome = Installation.at(root).run(place, "--version");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(root.getFileName().toString().replace("herd-", "herd ") + "\n");
        assertThat(root.resolve("LICENSE")).isNotEmptyFile();
        assertThat(root.resolve("share/man/man1/herd.1")).isNotEmptyFile();
        assertThat(root.resolve("share/bash-completion/completions/herd")).isNotEmptyFile();
        assertThat(root.resolve("lib/make-archive")).isExecutable();
        assertThat(root.resolve("lib/cds")).doesNotExist();
    }

    private static Path packed(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target").toAbsolutePath())) {
            return files.filter(file -> file.getFileName().toString().startsWith("herd-")
                            && !file.toString().contains("with-java")
                            && file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path only(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().startsWith("herd-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
