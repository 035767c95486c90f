package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.lifecycle.HerdProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defects of the Python tool, by the numbers they were noted under, and what the real {@code herd} does instead. */
class OriginalDefectsIT {

    @TempDir
    private Path folder;

    private HerdProcess herd;

    @BeforeEach
    void aSweepOfTwo() throws IOException {
        herd = HerdProcess.in(folder);
        define("n: {type: discrete, values: [1, 2]}");
        program(folder.resolve("launch.sh"), "echo \"$1\"");
    }

    private void define(String parameter) throws IOException {
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: two
                grid: all
                launcher: ./launch.sh
                slurm: {partition: main}
                parameters:
                  %s
                """.formatted(parameter));
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Outcome refused(Outcome outcome) {
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("defect of its own");
        return outcome;
    }

    @Test
    void c10_aDryRunCreatesNothing() throws IOException {
        assertThat(herd.run("run", "-n", "--scheduler", "local").status()).isZero();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("hyperherd.yaml", "launch.sh");
        }
    }

    @Test
    void c12_aMistakeInTheYamlIsALineWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("hyperherd.yaml"), "name: [two\n");

        assertThat(refused(herd.run("ls")).err())
                .startsWith("Error: " + folder.resolve("hyperherd.yaml") + ":2:1: ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31", "!!binary aGk="})
    void c12_aValueThatNoLauncherCanBeGivenIsRefusedWithItsPlace(String value) throws IOException {
        define("n: {type: discrete, values: [1, " + value + "]}");

        assertThat(refused(herd.run("ls")).err()).startsWith("Error: " + folder.resolve("hyperherd.yaml") + ":6:");
    }

    @ParameterizedTest
    @CsvSource({"3-1, it names no trial", "x, neither an index nor a range", "7, not in this sweep"})
    void c12_indicesThatNameNoTrialAreRefused(String spec, String why) {
        assertThat(refused(herd.run("run", "--scheduler", "local", "-i", spec)).err())
                .startsWith("Error: ")
                .contains(why)
                .hasLineCount(1);
    }

    @Test
    void c12_aDamagedManifestIsToldAndKept() throws IOException {
        Path manifest = Files.createDirectories(folder.resolve(".hyperherd")).resolve("manifest.json");
        Files.writeString(manifest, "[{\"index\": 0,");

        assertThat(refused(herd.run("status")).err())
                .contains(manifest.toString())
                .hasLineCount(1);
        refused(herd.run("run", "--scheduler", "local"));

        assertThat(manifest).hasContent("[{\"index\": 0,");
    }

    @Test
    void c12_aRefusalOfSbatchIsALineAndLeavesNothingSubmitted() throws IOException {
        Outcome run = slurm("echo 'sbatch: error: invalid partition specified: main' >&2; exit 1")
                .run("run");

        assertThat(refused(run).err())
                .contains("Error: slurm refused the submission: sbatch: invalid partition specified: main");
        assertThat(slurm("exit 1").run("ls").out()).contains("ready").doesNotContain("submitted");
    }

    @Test
    void c12_initOntoTheFileItCopiesFromIsRefused() {
        assertThat(refused(herd.run("init", "--config", "hyperherd.yaml", "-f")).err())
                .startsWith("Error: ")
                .hasLineCount(1);
        assertThat(folder.resolve("hyperherd.yaml")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "a: b", "yes", "\"q\"", "ünï #1", "- x"})
    void c13_initInAFolderOfAnyNameWritesASweepThatLoads(String name) {
        assertThat(herd.run("init", "--", "./" + name).status()).isZero();

        assertThat(herd.run("ls", "./" + name).out()).contains("Trials: 5");
    }

    @Test
    void u2_thereIsNoColourInAPipe() {
        for (String command : new String[] {"ls", "status"}) {
            herd.run("run", "--scheduler", "local");
            assertThat(herd.run(command).out()).isNotEmpty().doesNotContain("\u001b");
        }
    }

    @Test
    void u3_u4_theSummaryCountsEveryStatusAndNothingToSubmitSaysWhy() throws IOException {
        herd.run("run", "--scheduler", "local");
        Path manifest = folder.resolve(".hyperherd/manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("completed", "paused").replaceFirst("completed", "pruned"));

        assertThat(herd.run("status").out()).endsWith("Total: 2  |  PRUNED: 1  PAUSED: 1\n");
        assertThat(herd.run("run", "--scheduler", "local").out()).isEqualTo("Nothing to submit: 1 pruned, 1 paused.\n");
    }

    @Test
    void u6_theMessageNamesACommandThatExists() {
        assertThat(refused(herd.run("status")).err()).contains("Run 'herd run' first");
    }

    @Test
    void u11_stopTakesSeveralTrialsAtOnce() throws IOException {
        program(folder.resolve("launch.sh"), "sleep 300");
        herd.run("run", "--scheduler", "local", "--detach");

        Outcome stop = herd.run("stop", "0-1");

        assertThat(stop.out()).contains("Cancelled trial 0").contains("Cancelled trial 1");
        assertThat(herd.run("status").out()).endsWith("Total: 2  |  CANCELLED: 2\n");
    }

    @Test
    void c1_u12_aControllerThatHangsIsToldAndChangesNothing() throws IOException {
        HerdProcess cluster = slurm("echo Submitted batch job 4242");
        assertThat(cluster.run("run").status()).isZero();
        for (String program : new String[] {"squeue", "sacct", "scontrol"}) {
            program(folder.resolve("bin").resolve(program), "sleep 300; touch '" + folder + "/answered'");
        }

        Outcome status = cluster.run("status");

        assertThat(folder.resolve("answered"))
                .as("it did not wait for the answer")
                .doesNotExist();
        assertThat(status.status()).isZero();
        assertThat(status.out()).endsWith("Total: 2  |  SUBMITTED: 2\n");
        assertThat(status.err()).contains("squeue did not answer");
    }

    @ParameterizedTest
    @CsvSource({"-j, 0", "-j, -1", "-j, many"})
    void u14_aCapThatIsNoneIsAUsageError(String option, String value) {
        Outcome run = herd.run("run", "--scheduler", "local", option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("herd run: error: ");
    }

    /** Returns the command where SLURM's programs are these: an sbatch that does {@code sbatch}, and others that list nothing. */
    private HerdProcess slurm(String sbatch) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        program(bin.resolve("sbatch"), sbatch);
        for (String other : new String[] {"squeue", "sacct", "scancel", "scontrol", "sinfo"}) {
            program(bin.resolve(other), "exit 0");
        }
        return herd.with("PATH", bin + ":" + System.getenv("PATH"));
    }
}
