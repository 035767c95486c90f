package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands for those who write a sweep, as the real process: {@code init}, {@code test} and {@code install-skill}. */
class AuthoringIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** What a process said, and how it ended. */
    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void aSweepOfThree() throws IOException {
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: three
                scheduler: local
                grid: all
                launcher: ./launch.sh
                parameters:
                  n: {type: discrete, values: [1, 2, 3]}
                """);
        launcher("exit 0");
    }

    private void launcher(String script) throws IOException {
        Files.writeString(folder.resolve("launch.sh"), "#!/bin/bash\n" + script + "\n");
        folder.resolve("launch.sh").toFile().setExecutable(true);
    }

    private Process start(List<String> line) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(Map.of("HOME", folder.resolve("home").toString()));
        return builder.start();
    }

    private Ended herd(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(Distribution.herd().toString()));
        line.addAll(List.of(words));
        return ended(start(line));
    }

    private Ended ended(Process process) throws IOException {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return new Ended(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private void awaitFile(String name) {
        Path file = folder.resolve(name);
        await().atMost(PATIENCE)
                .until(() -> Files.exists(file) && Files.readString(file).endsWith("\n"));
    }

    @Test
    void u5_inAPipeTheHeadComesBeforeWhatTheLauncherSays() throws IOException {
        Files.writeString(folder.resolve(".env"), "TOKEN=secret\n");
        launcher("echo \"$1|$HYPERHERD_TRIAL_ID|$TOKEN|$PWD\"; exit 7");

        Ended test = herd("test", "1");

        assertThat(test.status()).isEqualTo(7);
        String rule = "-".repeat(60);
        assertThat(test.out()).isEqualTo("""
                Running trial 1 locally
                  experiment_name: n-2
                  overrides: experiment_name=n-2 n=2
                  launcher: %s/launch.sh
                %s

                experiment_name=n-2 n=2|1|secret|%s

                %s
                Trial 1: local run failed (exit code 7).
                """.formatted(folder, rule, folder, rule));
        assertThat(test.err()).isEqualTo("Loaded 1 env var(s) from ./.env: TOKEN\n");
    }

    @Test
    void aTestBeforeTheFirstRunMakesTheWorkspaceThatTheRunFinds() throws IOException {
        assertThat(herd("test").status()).isZero();
        assertThat(folder.resolve(".hyperherd/manifest.json")).isRegularFile();

        assertThat(herd("run", "--json").out()).contains("\"submitted_indices\": [\n    0,\n    1,\n    2\n  ]");
    }

    @Test
    void aTrialThatWasSubmittedIsCheckedButNotRun() throws IOException {
        launcher("[[ $1 == *' --cfg job' ]] && echo checked");
        herd("run", "--wait");

        Ended test = herd("test", "1");

        assertThat(test.status()).isEqualTo(1);
        assertThat(test.out()).isEmpty();
        assertThat(test.err()).matches("Error: trial 1 was submitted before, in job [0-9]+; .*\n");
        assertThat(herd("test", "1", "--cfg-job").out()).contains("\nchecked\n", "Trial 1: Hydra config is valid.\n");
        assertThat(herd("test", "--cfg-job", "--all").out()).endsWith("All 3 trial(s) validated successfully.\n");
    }

    @Test
    void whoEndsTheCommandEndsTheLauncherWithItsChildren() throws IOException {
        launcher("tail -f /dev/null & echo $! > child; wait");
        Process herd = start(List.of("setsid", Distribution.herd().toString(), "test"));
        awaitFile("child");

        herd.destroy();

        assertThat(ended(herd).status()).isEqualTo(143);
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        await().atMost(PATIENCE)
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void ctrlCAtATerminalLetsTheLauncherEndInItsOwnWay() throws IOException {
        launcher("trap 'sleep 1; echo saved > saved; exit 5' INT; echo > ready; while :; do sleep 0.1; done");
        String command = "exec " + Distribution.herd() + " test";
        Process terminal = start(List.of("script", "-qec", command, "/dev/null"));
        awaitFile("ready");

        try (OutputStream keys = terminal.getOutputStream()) {
            keys.write(3);
            keys.flush();
            assertThat(ended(terminal).status()).isEqualTo(130);
        }
        assertThat(folder.resolve("saved")).content(StandardCharsets.UTF_8).isEqualTo("saved\n");
        assertThat(Files.readString(folder.resolve("out"))).contains("Interrupted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "a: b", "ünï", "\"q\"", "-x", "it's"})
    void c13_aNewSweepLoadsAtOnceWhateverItsFolderIsCalled(String name) throws IOException {
        Path workspace = folder.resolve(name);

        Ended init = herd("init", "--", name);

        assertThat(init.out())
                .startsWith("Created " + workspace + "/hyperherd.yaml\nCreated " + workspace + "/launch.sh\n\n");
        assertThat(herd("ls", "--", name).out()).contains("Trials: 5");
        assertThat(herd("status", "--", name).err()).contains("No workspace found");
        assertThat(workspace.resolve(".hyperherd/hyperherd.schema.json"))
                .hasSameTextualContentAs(Path.of("..", "docs", "schema", "hyperherd.schema.json"));
    }

    @Test
    void theSkillGoesWhereTheUsersSkillsAre() throws IOException {
        Path skill = folder.resolve("home/.claude/skills/hyperherd-config/SKILL.md");

        Ended first = herd("install-skill");

        assertThat(first.status()).isZero();
        assertThat(first.out()).isEqualTo("  hyperherd-config: installed to " + skill + "\n");
        assertThat(skill).content().startsWith("---\nname: hyperherd-config\n");
        assertThat(herd("install-skill").status()).isEqualTo(1);
        assertThat(herd("install-skill", "-f").status()).isZero();
    }
}
