package io.hyperherd.lifecycle;

import io.hyperherd.schema.Published;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The real command in a folder, with the output and the exit status that a script would see; its JSON is held to the published schemas. Immutable. */
final class HerdProcess {

    private static final File NOTHING = new File("/dev/null");

    private final Path folder;
    private final Map<String, String> environment;

    private HerdProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** How it ended. */
    record Outcome(int status, String out, String err) {}

    static HerdProcess in(Path folder) {
        return new HerdProcess(folder, Map.of());
    }

    /** Returns this command with one more environment variable. */
    HerdProcess with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new HerdProcess(folder, more);
    }

    /** Runs {@code herd} with these words to its end. */
    Outcome run(String... words) {
        List<String> line = new ArrayList<>(List.of(Distribution.herd().toString()));
        line.addAll(List.of(words));
        try {
            Path out = Files.createTempFile("herd", ".out");
            Path err = Files.createTempFile("herd", ".err");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectInput(NOTHING)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            Outcome outcome = new Outcome(status, taken(out), taken(err));
            if (Published.isAskedFor(List.of(words))) {
                Published.check(List.of(words), outcome.out());
            }
            return outcome;
        } catch (IOException failed) {
            throw new AssertionError(line + " could not run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(line + " was interrupted", interrupted);
        }
    }

    private static String taken(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
