package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code herd init} writes for trainers. */
class InitTrainersTest {

    @TempDir
    private Path directory;

    private final HerdRunner herd = HerdRunner.piped(io.hyperherd.Sweep::fromYaml);

    private List<String> created() {
        return herd.out()
                .lines()
                .filter(line -> line.matches("(Created|Kept) .*"))
                .map(line -> line.replace(directory + "/w/", ""))
                .toList();
    }

    @Test
    void thePythonFileComesBesideTheLauncher() {
        assertThat(herd.in(directory).run("init", "w", "--python")).isZero();

        assertThat(created()).containsExactly("Created hyperherd.yaml", "Created launch.sh", "Created herd_trial.py");
        assertThat(herd.out()).endsWith("  3. Run: herd run w --dry-run\n");
    }

    @Test
    void aSweepThatIsThereGetsThePythonFileAndKeepsItsOwn() throws IOException {
        herd.in(directory).run("init", "w");
        Files.writeString(directory.resolve("w/hyperherd.yaml"), "mine");

        assertThat(herd.run("init", "w", "--python")).isZero();

        assertThat(herd.out()).endsWith(" --dry-run\nCreated " + directory + "/w/herd_trial.py\n");
        assertThat(directory.resolve("w/hyperherd.yaml")).hasContent("mine");
        assertThat(herd.run("init", "w", "--python")).isEqualTo(1);
        assertThat(herd.err())
                .isEqualTo("Error: " + directory
                        + "/w/herd_trial.py is there already; remove it to have it written anew\n");
    }

    @Test
    void aTrainerOfOnesOwnIsKeptEvenByForce() throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("w")).resolve("train.py"), "mine");

        assertThat(herd.in(directory).run("init", "w", "--template", "hydra", "--force"))
                .isZero();

        assertThat(created())
                .containsExactly(
                        "Created hyperherd.yaml",
                        "Created launch.sh",
                        "Created herd_trial.py",
                        "Kept train.py",
                        "Created conf/config.yaml");
        assertThat(directory.resolve("w/train.py")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "apptainer, herd_trial.py train.py",
        "argparse, herd_trial.py train.py",
        "conda, herd_trial.py train.py",
        "hydra, herd_trial.py train.py conf/config.yaml",
        "java-main, Train.java",
        "modules, herd_trial.py train.py",
        "venv, herd_trial.py train.py"
    })
    void aTemplateBringsALauncherAndATrainerToTryItWith(String template, String files) {
        assertThat(herd.in(directory).run("init", "w", "--template", template)).isZero();

        assertThat(directory.resolve("w/launch.sh")).isExecutable();
        assertThat(created().stream().skip(2).map(line -> line.replace("Created ", "")))
                .containsExactly(files.split(" "));
        assertThat(herd.run("ls", "w")).isZero();
    }

    @Test
    void templatesAreListed() {
        assertThat(herd.in(directory).run("init", "--template", "list")).isZero();

        assertThat(herd.out().lines().map(line -> line.replaceAll(" .*", "")))
                .containsExactly("apptainer", "argparse", "conda", "hydra", "java-main", "modules", "venv");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aTemplateThatIsNotThereIsAUsageError() {
        assertThat(herd.in(directory).run("init", "w", "--template", "docker")).isEqualTo(2);
        assertThat(herd.err())
                .contains("there is no template 'docker'; there are apptainer, argparse, conda, hydra, java-main,"
                        + " modules, venv");
        assertThat(herd.run("init", "w", "--template", "venv", "--launcher", "x"))
                .isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }
}
