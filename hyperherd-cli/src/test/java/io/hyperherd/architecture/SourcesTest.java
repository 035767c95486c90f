package io.hyperherd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the text of the sources, tests included. */
class SourcesTest {

    private static final Path ROOT = Path.of("..");
    private static final int MOST_LINES = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hyperherd-api",
                "hyperherd-core",
                "hyperherd-slurm",
                "hyperherd-testkit",
                "hyperherd-packaging",
                "hyperherd-cli"
            })
    void noFileIsTooLongToReadAtOnce(String module) throws IOException {
        List<Path> sources = sources(ROOT.resolve(module).resolve("src"));

        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as("lines of %s", file)
                        .hasSizeLessThanOrEqualTo(MOST_LINES));
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
