package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path folder;

    private Path unfinished(Duration age) throws IOException {
        Path state = Files.createDirectories(folder.resolve(".hyperherd"));
        Path file = Files.writeString(AtomicFile.temporaryFor(state.resolve("manifest.json")), "[");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }

    @Test
    void whatAWriterThatWasKilledLeftIsFoundByItsName() throws IOException {
        Path left = unfinished(Duration.ofHours(1));

        assertThat(Leftovers.of(folder.resolve(".hyperherd"))).containsExactly(left);
    }

    @Test
    void whatSomebodyMayBeWritingNowIsLeftAlone() throws IOException {
        unfinished(Duration.ZERO);

        assertThat(Leftovers.of(folder.resolve(".hyperherd"))).isEmpty();
    }
}
