package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jars as modules: an application that embeds the library may be one. */
class ModulePathIT {

    private static final Path EXAMPLE = Path.of("..", "examples", "quickstart").toAbsolutePath();

    @TempDir
    private Path temp;

    @Test
    void theModulesResolveAndFindEngineAndSchedulers() throws Exception {
        assertThat(herd("ls", EXAMPLE.toString())).contains("lr-0.1_opt-adam_bs-64");
    }

    @Test
    void theCommandStatesTheVersionOfItsModule() throws Exception {
        assertThat(herd("--version")).startsWith("herd ").containsPattern("[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void everyJarIsAModuleByItsOwnWord() throws Exception {
        String modules = java("--list-modules");

        assertThat(modules)
                .contains("io.hyperherd.api@", "io.hyperherd.core@", "io.hyperherd.slurm@", "io.hyperherd.cli@")
                .doesNotContain(" automatic");
    }

    private String herd(String... words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-m", "io.hyperherd.cli/io.hyperherd.cli.Main"));
        arguments.addAll(List.of(words));
        return java(arguments.toArray(String[]::new));
    }

    private String java(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                Distribution.library().toString()));
        line.addAll(List.of(arguments));
        Path errors = temp.resolve("errors");
        Process process =
                new ProcessBuilder(line).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", line, Files.readString(errors))
                .isZero();
        return out;
    }
}
