package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped jars as modules: an application that embeds the library may be one. */
class ModulePathIT {

    private static final Path EXAMPLE = Path.of("..", "examples", "quickstart").toAbsolutePath();

    @Test
    void theModulesResolveAndFindEngineAndSchedulers() {
        assertThat(herd("ls", EXAMPLE.toString())).contains("lr-0.1_opt-adam_bs-64");
    }

    @Test
    void theCommandStatesTheVersionOfItsModule() {
        assertThat(herd("--version")).startsWith("herd ").containsPattern("[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void everyJarIsAModuleByItsOwnWord() {
        String modules = java("--list-modules");

        assertThat(modules)
                .contains("io.hyperherd.api@", "io.hyperherd.core@", "io.hyperherd.slurm@", "io.hyperherd.cli@")
                .doesNotContain(" automatic");
    }

    private static String herd(String... words) {
        List<String> arguments = new ArrayList<>(List.of("-m", "io.hyperherd.cli/io.hyperherd.cli.Main"));
        arguments.addAll(List.of(words));
        return java(arguments.toArray(String[]::new));
    }

    private static String java(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                Distribution.library().toString()));
        line.addAll(List.of(arguments));
        return Program.output(line);
    }
}
