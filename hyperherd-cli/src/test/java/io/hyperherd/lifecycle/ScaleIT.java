package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large sweeps, through the real command, on the SLURM of the benchmarks, which takes everything and notes each call. */
class ScaleIT {

    private static final Path SLURM =
            Path.of("..", "benchmarks", "harness", "slurm").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path slurm;

    @BeforeEach
    void aClusterThatTakesEverything() throws IOException {
        slurm = Files.createDirectory(folder.resolve("answers"));
        Files.writeString(slurm.resolve("calls"), "");
        Files.writeString(slurm.resolve("squeue"), "");
        Files.writeString(slurm.resolve("sacct"), "");
        Files.writeString(slurm.resolve("last-job"), "1000\n");
    }

    private Path sweep(int seeds) throws IOException {
        Path sweep = Files.createDirectory(folder.resolve("sweep"));
        Files.writeString(sweep.resolve("hyperherd.yaml"), """
                name: scale
                grid: all
                scheduler: slurm
                slurm: {partition: debug}
                launcher: ./launch.sh
                parameters:
                  rate: {type: continuous, scale: log, low: 1.0e-4, high: 1.0e-1, steps: 10}
                  size: {type: continuous, low: 1, high: 2, steps: 10}
                  seed: {type: continuous, low: 1, high: 2, steps: %d}
                """.formatted(seeds));
        Path launcher = Files.writeString(sweep.resolve("launch.sh"), "#!/bin/bash\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return sweep;
    }

    private HerdProcess herd(Path sweep) {
        return HerdProcess.in(sweep)
                .with("PATH", SLURM + ":" + System.getenv("PATH"))
                .with("HERD_BENCH_SLURM", slurm.toString());
    }

    private List<String> calls(String program) throws IOException {
        return Files.readAllLines(slurm.resolve("calls")).stream()
                .filter(call -> call.startsWith(program + " "))
                .toList();
    }

    @Test
    void d25_tenThousandTrialsGoInTenArraysAndOneQuestionEachTellsOfAll() throws IOException {
        Path sweep = sweep(100);

        assertThat(herd(sweep).run("run").status()).isZero();
        assertThat(calls("sbatch")).hasSize(10);

        Files.writeString(slurm.resolve("calls"), "");
        HerdProcess.Outcome status = herd(sweep).run("status");
        assertThat(status.out()).contains("10000");
        assertThat(calls("squeue")).hasSize(1);
        assertThat(calls("sacct")).hasSize(1);
    }

    @Test
    void aHundredThousandTrialsAreListedWithinAQuarterOfTheHeap() throws IOException {
        HerdProcess.Outcome listed =
                herd(sweep(1000)).with("HERD_JAVA_OPTS", "-Xmx128m").run("ls");

        assertThat(listed.err()).isEmpty();
        assertThat(listed.out()).contains("Trials: 100000").contains("[99999]");
    }
}
