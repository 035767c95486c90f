package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.core.json.JsonReader;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;

/** What a real SLURM accounts for. */
class SlurmAccountedIT extends Accounted {

    private static final List<String> PROGRAMS = List.of("sacct", "squeue", "sinfo", "scontrol", "scancel", "sbatch");

    @BeforeAll
    static void aSlurmAnswers() throws InterruptedException {
        assumeTrue(Cluster.isUp(), "no SLURM answers here: examples/slurm-cluster/up starts one");
    }

    @Override
    String scheduler() {
        return "slurm";
    }

    /** Puts programs of SLURM's names in front of SLURM's own, which tell that they were called. */
    @Override
    Value snapshot(String... options) throws IOException {
        Path calls = workspace().resolve("calls");
        Path programs = Files.createDirectories(workspace().resolve("programs"));
        for (String name : PROGRAMS) {
            Path program = programs.resolve(name);
            Files.writeString(program, """
                    #!/bin/bash
                    echo %s >> '%s'
                    PATH=${PATH#*:} exec %s "$@"
                    """.formatted(name, calls, name));
            program.toFile().setExecutable(true);
        }
        HerdProcess herd = HerdProcess.in(workspace()).with("PATH", programs + ":" + System.getenv("PATH"));

        HerdProcess.Outcome outcome = herd.run(
                Stream.concat(Stream.of("snapshot"), Stream.of(options)).toArray(String[]::new));

        assertThat(Files.readAllLines(calls)).containsExactlyInAnyOrder("sacct", "squeue");
        return JsonReader.read(outcome.out());
    }
}
