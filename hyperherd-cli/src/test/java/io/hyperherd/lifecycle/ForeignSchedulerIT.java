package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheduler that is no part of this project: one jar on the class path, chosen by its name. */
class ForeignSchedulerIT {

    private static final String CLASS_FILE = InstantScheduler.class.getName().replace('.', '/') + ".class";

    @TempDir
    private Path temp;

    @Test
    void oneJarOnTheClassPathIsFoundByItsName() throws IOException {
        Path workspace = new Quickstart(temp.resolve("digits")).folder();
        Path jar = jar();

        String run = herd(jar, "run", workspace.toString(), "--scheduler", "instant", "-i", "0-9");
        String status = herd(jar, "status", workspace.toString());

        assertThat(run).contains("Launched 10 trials");
        assertThat(status).contains("COMPLETED: 10").contains("READY: 6");
    }

    private static String herd(Path jar, String... words) {
        List<String> line = new ArrayList<>(
                List.of("env", "HERD_CLASSPATH=" + jar, Distribution.herd().toString()));
        line.addAll(List.of(words));
        return Program.output(line);
    }

    private Path jar() throws IOException {
        Path jar = temp.resolve("instant-scheduler.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("META-INF/services/io.hyperherd.scheduler.SchedulerProvider"));
            out.write(InstantScheduler.class.getName().getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry(CLASS_FILE));
            Files.copy(Path.of("target", "test-classes").resolve(CLASS_FILE), out);
        }
        return jar;
    }
}
