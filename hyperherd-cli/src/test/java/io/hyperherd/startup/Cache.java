package io.hyperherd.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.lifecycle.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The class archives below a home directory. Immutable. */
record Cache(Path home) {

    /** An archive is made at low priority and synced to the disk, which takes its time on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Waits until there is an archive, as long as it was made, and nobody is making one. */
    Path archive() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(named("lock")).isEmpty();
            assertThat(archives()).singleElement().matches(Cache::isWhole, "is as long as it was made");
        });
        return archives().get(0);
    }

    private static boolean isWhole(Path archive) {
        try {
            String size = Files.readString(archive.resolveSibling("size")).strip();
            return size.equals(Long.toString(Files.size(archive)));
        } catch (IOException vanishedMeanwhile) {
            return false;
        }
    }

    List<Path> archives() {
        return named("herd.jsa").stream()
                .filter(file -> !file.getParent().endsWith("lock"))
                .toList();
    }

    /** Returns a home with the same archive. */
    Cache copiedTo(Path copy) {
        Program.output(List.of("cp", "-rp", home.toString(), copy.toString()));
        return new Cache(copy);
    }

    /** Lets it look as if somebody were just making the archive, so that nobody else does. */
    void occupy() throws IOException {
        assertThat(Files.createDirectory(archive().resolveSibling("lock"))).isDirectory();
    }

    /** Looks again when something vanished meanwhile: what is being made and removed there says nothing of the rest. */
    List<Path> named(String name) {
        while (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                return files.filter(file -> file.endsWith(name)).toList();
            } catch (IOException | UncheckedIOException vanishedMeanwhile) {
                Thread.onSpinWait();
            }
        }
        return List.of();
    }
}
