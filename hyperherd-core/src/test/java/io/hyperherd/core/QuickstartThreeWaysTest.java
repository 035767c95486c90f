package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Condition;
import io.hyperherd.Grid;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.Sweep;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Test;

/** The sweep of examples/quickstart, written as YAML, with the builder, and in a notebook. */
class QuickstartThreeWaysTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "quickstart");
    private static final Path NOTEBOOK = Path.of("..", "examples", "notebook", "digits.ipynb");

    private static Sweep built() {
        return Sweep.builder("digits")
                .workspace(EXAMPLE)
                .grid(Grid.all())
                .scheduler("local")
                .parameter(Continuous.of("learning_rate", 1e-3, 1e-1, Scale.LOG, 3)
                        .withAbbrev("lr")
                        .withDefault(0.01))
                .parameter(Discrete.of("optimizer", "sgd", "momentum", "adam")
                        .withAbbrev("opt")
                        .withDefault("adam"))
                .parameter(Discrete.of("batch_size", 16, 64).withAbbrev("bs").withDefault(16))
                .condition(Condition.when("optimizer")
                        .is("sgd")
                        .exclude("learning_rate", 1e-3)
                        .named("sgd-needs-larger-steps"))
                .condition(Condition.when("optimizer")
                        .is("momentum")
                        .set("momentum", 0.9)
                        .named("momentum-term"))
                .resources(Resources.DEFAULT
                        .withPartition("debug")
                        .withTime(Duration.ofMinutes(5))
                        .withMemory(Memory.mib(512)))
                .build();
    }

    @Test
    void theBuilderYieldsTheTrialsAndHashesOfTheYaml() {
        Sweep read = Sweep.fromYaml(EXAMPLE);

        assertThat(built().definedTrials()).hasSize(16).isEqualTo(read.definedTrials());
        assertThat(built().definition().conditions())
                .isEqualTo(read.definition().conditions());
        assertThat(built().definition().parameters())
                .isEqualTo(read.definition().parameters());
    }

    /** The cells run in the shell that kernels for Java are built upon. */
    @Test
    void theNotebookYieldsTheTrialsAndHashesOfTheYaml() throws IOException {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(location(Sweep.class));
            run(shell, cell("import io.hyperherd").replaceAll("import static .*", ""));
            run(shell, cell("Sweep sweep = "));

            String hashes = "sweep.definedTrials().stream().map(trial -> trial.index() + trial.hash()).toList()";
            assertThat(run(shell, hashes))
                    .isEqualTo(Sweep.fromYaml(EXAMPLE).definedTrials().stream()
                            .map(trial -> trial.index() + trial.hash())
                            .toList()
                            .toString());
        }
    }

    /** Returns the code cell of the notebook that begins so. */
    private static String cell(String beginning) throws IOException {
        Value notebook = JsonReader.read(Files.readAllBytes(NOTEBOOK));
        return ((Value.Seq) entry(notebook, "cells"))
                .items().stream()
                        .map(cell -> ((Value.Seq) entry(cell, "source"))
                                .items().stream()
                                        .map(line -> ((Value.Text) line).value())
                                        .collect(Collectors.joining()))
                        .filter(source -> source.startsWith(beginning))
                        .findFirst()
                        .orElseThrow();
    }

    private static Value entry(Value dict, String key) {
        return ((Value.Dict) dict).entries().get(key);
    }

    /** Runs all of {@code code}, and returns what its last snippet shows. */
    private static String run(JShell shell, String code) {
        String left = code;
        String shown = "";
        while (!left.isBlank()) {
            CompletionInfo snippet = shell.sourceCodeAnalysis().analyzeCompletion(left);
            for (SnippetEvent event : shell.eval(snippet.source())) {
                assertThat(event.status()).as(event.toString()).isEqualTo(Snippet.Status.VALID);
                shown = event.value();
            }
            left = snippet.remaining();
        }
        return shown;
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
