package io.hyperherd.slurm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Programs under the names of SLURM's that do as a test says. The {@code PATH} is their directory alone, as the machine that runs the
 * tests may have a SLURM of its own: they call other tools by their whole path.
 */
final class FakeSlurm {

    private static final Patience SHORT =
            new Patience(Duration.ofMillis(700), Duration.ofMillis(700), Duration.ofMillis(700));

    private final Path directory;

    FakeSlurm(Path directory) {
        this.directory = directory;
    }

    /** Installs {@code name}, which notes its arguments, one line a call, and then does what {@code lines} say. */
    FakeSlurm program(String name, String... lines) throws IOException {
        Path program = directory.resolve(name);
        String note = "echo \"$*\" >> '" + directory + "/" + name + ".calls'\n";
        Files.writeString(program, "#!/bin/sh\n" + note + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /** Returns the arguments of each call of {@code name}. */
    List<String> calls(String name) throws IOException {
        Path calls = directory.resolve(name + ".calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** Returns an environment in which a user has habits that would hide jobs or change them. */
    Map<String, String> environment() {
        return Map.of("PATH", directory.toString(), "SQUEUE_USERS", "somebody", "SBATCH_ARRAY_INX", "0-9");
    }

    /** Returns a scheduler that waits less than a second for any program. */
    SlurmScheduler hasty() {
        return new SlurmScheduler(environment(), SHORT);
    }

    /** Returns a scheduler as users have it. */
    SlurmScheduler patient() {
        return new SlurmScheduler(environment(), Patience.DEFAULT);
    }
}
