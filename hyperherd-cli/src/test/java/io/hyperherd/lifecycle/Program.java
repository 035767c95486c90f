package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
public final class Program {

    private static final File NOTHING = new File("/dev/null");

    private Program() {}

    /** Returns what {@code line} writes to standard output; fails, with what it complained of, when it does not end with status 0. */
    public static String output(List<String> line) {
        try {
            Path errors = Files.createTempFile("program", ".err");
            try {
                Process process = new ProcessBuilder(line)
                        .redirectInput(NOTHING)
                        .redirectError(errors.toFile())
                        .start();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor())
                        .as("%s: %s", line, Files.readString(errors))
                        .isZero();
                return out;
            } finally {
                Files.delete(errors);
            }
        } catch (IOException failed) {
            throw new AssertionError(line + " could not run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(line + " was interrupted", interrupted);
        }
    }
}
