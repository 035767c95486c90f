package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The real command in a folder, watched while it goes on; see {@link HerdProcess} for one that ends by itself. */
final class WatchedHerd implements AutoCloseable {

    private static final File NOTHING = new File("/dev/null");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path out;
    private final Path err;
    private final Process process;

    private WatchedHerd(Path folder, List<String> words) throws IOException {
        Path place = Files.createDirectories(folder.resolveSibling("output"));
        String name = UUID.randomUUID().toString();
        out = place.resolve(name + ".out");
        err = place.resolve(name + ".err");
        List<String> line = new ArrayList<>(List.of(Distribution.herd().toString()));
        line.addAll(words);
        process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectInput(NOTHING)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** Starts {@code herd WORDS} in {@code folder}; its output goes to files beside that. */
    static WatchedHerd starts(Path folder, String... words) throws IOException {
        return new WatchedHerd(folder, List.of(words));
    }

    /** Waits for the end and returns the exit status. */
    int status() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("herd comes to an end")
                .isTrue();
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    void awaitOut(String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(out()).contains(text));
    }

    /** Presses Ctrl-C. */
    void interrupt() {
        Program.output(List.of("kill", "-INT", Long.toString(process.pid())));
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
