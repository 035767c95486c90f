package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep from each template of {@code herd init} runs as it is; what this machine lacks, a program in its place writes down its call. */
class TemplatesIT {

    private static final String OVERRIDES = "experiment_name=lr-0.01 learning_rate=0.01";

    @TempDir
    private Path folder;

    private void init(String template) {
        HerdProcess.Outcome init = HerdProcess.in(folder).run("init", "w", "--template", template);
        assertThat(init.status()).as(init.err()).isZero();
    }

    private Path standIn(String program, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(program);
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private HerdProcess herd() {
        return HerdProcess.in(folder)
                .with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"))
                .with("CALLED", folder.resolve("called").toString());
    }

    /** Runs the trial with the largest learning rate, whose loss is halved five times. */
    private void runsTheTrainer() throws IOException {
        HerdProcess.Outcome run = herd().run("run", "w", "--scheduler", "local", "--wait", "-i", "4");

        Path state = folder.resolve("w/.hyperherd");
        assertThat(run.status())
                .as(run.out() + run.err() + Files.readString(state.resolve("logs/4.err")))
                .isZero();
        assertThat(state.resolve("results/4.json")).hasContent("{\n  \"final_loss\": 0.03125\n}");
        assertThat(Files.readAllLines(state.resolve("results/4/stream/loss.jsonl")))
                .hasSize(5);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("called"));
    }

    @Test
    void venv() throws IOException {
        init("venv");
        HerdProcess.Outcome without = herd().run("test", "w", "4");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("launch.sh: there is no virtual environment in " + folder + "/w/.venv");

        Program.output(List.of(
                "python3",
                "-m",
                "venv",
                "--without-pip",
                folder.resolve("w/.venv").toString()));

        runsTheTrainer();
    }

    @Test
    void argparse() throws IOException {
        init("argparse");

        runsTheTrainer();
    }

    @Test
    void javaMain() throws IOException {
        init("java-main");

        runsTheTrainer();
    }

    @Test
    void conda() throws IOException {
        init("conda");
        standIn("conda", "echo \"$*\" > \"$CALLED\"; exec \"${@:5}\"");
        standIn("python", "exec python3 \"$@\"");

        runsTheTrainer();

        assertThat(calls()).containsExactly("run --no-capture-output -n my-env python train.py " + OVERRIDES);
    }

    @Test
    void apptainer() throws IOException {
        init("apptainer");
        standIn("apptainer", "echo \"$*\" > \"$CALLED\"; exec \"${@:8}\"");

        runsTheTrainer();

        Path workspace = folder.resolve("w");
        assertThat(calls())
                .containsExactly("exec --nv --bind " + workspace + " --pwd " + workspace
                        + " image.sif python3 train.py " + OVERRIDES);
    }

    @Test
    void modules() throws IOException {
        init("modules");
        standIn("module", "echo \"$*\" >> \"$CALLED\"");

        runsTheTrainer();

        assertThat(calls()).containsExactly("purge", "load python/3.12");
    }

    @Test
    void hydra() throws IOException {
        init("hydra");
        Files.writeString(folder.resolve("w/hydra.py"), """
                import os, sys, types

                def main(version_base, config_path, config_name):
                    words = dict(word.split("=") for word in sys.argv[1:])
                    with open(os.environ["CALLED"], "w") as called:
                        print(config_path, config_name, *sys.argv[1:], file=called)
                    config = types.SimpleNamespace(epochs=5, learning_rate=float(words["learning_rate"]))
                    return lambda function: lambda: function(config)
                """);

        runsTheTrainer();

        assertThat(calls()).containsExactly("conf config " + OVERRIDES);
        assertThat(folder.resolve("w/conf/config.yaml")).content().contains("\nexperiment_name: ", "\nlearning_rate: ");
    }
}
