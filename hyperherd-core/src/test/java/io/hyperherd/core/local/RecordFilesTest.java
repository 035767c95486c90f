package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFilesTest {

    @TempDir
    private Path directory;

    @Test
    void theFirstTextStays() throws IOException {
        Path file = directory.resolve("claim");
        assertThat(RecordFiles.createOnce(file, "who=first\n")).isTrue();
        assertThat(RecordFiles.createOnce(file, "who=second\n")).isFalse();
        assertThat(file).hasContent("who=first\n");
        assertThat(directory).isDirectoryNotContaining("glob:**.draft*");
    }

    @Test
    void oneDraftGivesManyFilesTheirTextUnlessTheyAreThere() throws IOException {
        RecordFiles.createOnce(directory.resolve("1"), "who=first\n");
        try (Draft draft = Draft.write(directory, "who=second\n")) {
            assertThat(draft.createOnce(directory.resolve("1"))).isFalse();
            assertThat(draft.createOnce(directory.resolve("2"))).isTrue();
            assertThat(draft.createOnce(directory.resolve("3"))).isTrue();
        }
        assertThat(directory.resolve("1")).hasContent("who=first\n");
        assertThat(directory.resolve("2")).hasContent("who=second\n");
        assertThat(directory.resolve("3")).hasContent("who=second\n");
        assertThat(directory).isDirectoryNotContaining("glob:**.draft*");
    }

    @Test
    void ofManyThatTryAtOnceOneSucceeds() throws InterruptedException, ExecutionException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int round = 0; round < 25; round++) {
            Path file = directory.resolve("claim" + round);
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String text = "who=" + i + "\n";
                calls.add(() -> RecordFiles.createOnce(file, text));
            }
            List<Future<Boolean>> made = threads.invokeAll(calls);
            int winner = -1;
            int winners = 0;
            for (int i = 0; i < 4; i++) {
                if (made.get(i).get()) {
                    winner = i;
                    winners++;
                }
            }
            assertThat(winners).isEqualTo(1);
            assertThat(file).hasContent("who=" + winner + "\n");
        }
        threads.shutdown();
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        Path file = directory.resolve("peak");
        RecordFiles.replace(file, "bytes=1\n");
        RecordFiles.replace(file, "bytes=2\n");
        assertThat(RecordFiles.read(file).orElseThrow().number("bytes")).hasValue(2);
    }

    @Test
    void aFileThatIsNotThereSaysNothing() throws IOException {
        assertThat(RecordFiles.read(directory.resolve("none"))).isEmpty();
    }
}
