package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.Condition;
import io.hyperherd.ConfigException;
import io.hyperherd.Grid;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.Plan;
import io.hyperherd.RunOptions;
import io.hyperherd.Sweep;
import io.hyperherd.SweepBuilder;
import io.hyperherd.Trial;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that is built in code, seen with nothing but the API: what a program that embeds the library writes. */
class BuiltSweepTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aLauncher() throws IOException {
        Path launcher = Files.writeString(folder.resolve("launch.sh"), "#!/bin/bash\n");
        launcher.toFile().setExecutable(true);
    }

    private SweepBuilder sweep() {
        return Sweep.builder("digits").workspace(folder).scheduler("local");
    }

    private static List<String> names(List<Trial> trials) {
        return trials.stream().map(t -> t.experimentName().orElseThrow()).toList();
    }

    @Test
    void yieldsEveryCombinationTheLastParameterFastest() {
        Sweep sweep =
                sweep().discrete("opt", "sgd", "adam").log("lr", 0.01, 1, 3).build();

        assertThat(names(sweep.definedTrials()))
                .containsExactly(
                        "opt-sgd_lr-0.01",
                        "opt-sgd_lr-0.1",
                        "opt-sgd_lr-1",
                        "opt-adam_lr-0.01",
                        "opt-adam_lr-0.1",
                        "opt-adam_lr-1");
    }

    @Test
    void takesValuesOfEveryKind() {
        Sweep sweep = sweep().discrete("text", "a")
                .discrete("whole", 16)
                .discrete("real", 0.5)
                .discrete("mixed", List.of(Value.of(true)))
                .linear("even", 0, 1, 1)
                .build();

        assertThat(sweep.definedTrials()).hasSize(1);
        assertThat(sweep.definedTrials().get(0).params())
                .containsExactly(
                        Map.entry("text", Value.of("a")),
                        Map.entry("whole", Value.of(16)),
                        Map.entry("real", Value.of(0.5)),
                        Map.entry("mixed", Value.of(true)),
                        Map.entry("even", Value.of(0.0)));
    }

    @Test
    void variesOneParameterAtATimeAroundTheDefaults() {
        Sweep sweep = sweep().grid(new Grid.OneAtATime())
                .parameter(Discrete.of("batch", List.of(Value.of(16), Value.of(64)))
                        .withAbbrev("bs")
                        .withDefault(Value.of(64))
                        .withLabels(List.of("small", "large")))
                .parameter(Continuous.of("rate", 0, 1, Scale.LINEAR, 2)
                        .withAbbrev("r")
                        .withDefault(1))
                .build();

        assertThat(names(sweep.definedTrials())).containsExactly("bs-large_r-1", "bs-small_r-1", "bs-large_r-0");
    }

    @Test
    void followsConditions() {
        Condition noAdamWith64 = new Condition(
                "adam-is-small",
                List.of(new Condition.ParameterClause("opt", new Condition.AnyOf(List.of(Value.of("adam"))))),
                Map.of("bs", List.of(Value.of(64))),
                Map.of(),
                Map.of("beta", new Condition.Literal(Value.of(0.9))));
        Sweep sweep = sweep().discrete("opt", "sgd", "adam")
                .discrete("bs", 16, 64)
                .condition(noAdamWith64)
                .build();

        assertThat(names(sweep.definedTrials())).containsExactly("opt-sgd_bs-16", "opt-sgd_bs-64", "opt-adam_bs-16");
        assertThat(sweep.definedTrials().get(2).extras()).containsExactly(Map.entry("beta", Value.of(0.9)));
    }

    @Test
    void plansTheSubmissionAndWritesNothing() {
        Sweep sweep = sweep().discrete("seed", 1, 2)
                .staticOverride("data=small")
                .resources(Resources.DEFAULT
                        .withPartition("gpu")
                        .withTime(Duration.ofHours(2))
                        .withMemory("4G")
                        .withCpusPerTask(3)
                        .withGres("gpu:1")
                        .withMaxConcurrent(1)
                        .withExtraArgs(List.of("--exclusive")))
                .build();

        Plan plan = sweep.plan();

        assertThat(names(plan.reconciliation().added())).containsExactly("seed-1", "seed-2");
        assertThat(plan.toSubmit()).containsExactly(0, 1);
        assertThat(plan.scheduler()).isEqualTo("local");
        assertThat(plan.script().orElseThrow().lines())
                .contains(
                        "#SBATCH --array=0-1%1",
                        "#SBATCH --partition=gpu",
                        "#SBATCH --time=0-02:00:00",
                        "#SBATCH --mem=4G",
                        "#SBATCH --cpus-per-task=3",
                        "#SBATCH --gres=gpu:1",
                        "#SBATCH --exclusive",
                        "    OVERRIDES='experiment_name=seed-2 seed=2 data=small'");
        assertThat(folder).isDirectoryNotContaining("glob:**.hyperherd");
        assertThat(sweep.open()).isEmpty();
    }

    @Test
    void plansWhatTheOptionsChoose() {
        Sweep sweep = sweep().discrete("seed", 1, 2, 3).build();

        Plan plan = sweep.plan(RunOptions.defaults().withMaxConcurrent(2));

        assertThat(plan.script().orElseThrow().lines()).contains("#SBATCH --array=0-2%2");
    }

    @Test
    void isHeldToTheRulesOfYaml() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> sweep().build())
                .withMessageContaining("at least one parameter is needed");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> sweep().log("lr", -1, 1, 3).build())
                .withMessageContaining("low above 0");
    }

    @Test
    void aBuilderMayBeUsedAgainWithoutChangingWhatItBuilt() {
        SweepBuilder builder = sweep().discrete("seed", 1, 2);
        Sweep first = builder.build();

        Sweep second = builder.discrete("opt", "sgd", "adam").build();

        assertThat(first.definedTrials()).hasSize(2);
        assertThat(second.definedTrials()).hasSize(4);
    }

    @Test
    void twoTestsOfOneParameterBelongInAnExpression() {
        SweepBuilder builder = sweep().log("lr", 0.01, 1, 3)
                .condition(Condition.when("lr")
                        .greaterThan(0.02)
                        .and("lr")
                        .lessThan(0.2)
                        .set("middle", true));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(builder::build)
                .withMessageContaining("when.lr: is tested twice")
                .withMessageContaining("join them in one expression");
    }

    @Test
    void theYamlOfABuiltSweepYieldsTheSameSweep() throws IOException {
        Sweep sweep = sweep().grid(Grid.over("opt", "lr"))
                .discrete("opt", "sgd", "adam")
                .log("lr", 1e-4, 1e-1, 4)
                .parameter(Discrete.of("bs", List.of(Value.of(16))).withDefault(Value.of(16)))
                .condition(Condition.when("opt")
                        .is("adam")
                        .and("lr")
                        .greaterThan(1e-2)
                        .exclude("bs", 16))
                .resources(Resources.DEFAULT.withMemory(Memory.gib(16)).withTime(Duration.ofHours(2)))
                .build();
        Files.writeString(folder.resolve("hyperherd.yaml"), sweep.toYaml());

        Sweep read = Sweep.fromYaml(folder);

        assertThat(read.definition()).isEqualTo(sweep.definition());
        assertThat(read.definedTrials()).hasSize(7).isEqualTo(sweep.definedTrials());
        assertThat(sweep.toYaml().lines()).contains("  mem: \"16G\"", "launcher: ./launch.sh", "grid: [opt, lr]");
    }

    @Test
    void theSchedulerMayBeLeftToTheMachineInSoManyWords() {
        assertThat(sweep().scheduler("auto")
                        .discrete("x", 1)
                        .build()
                        .definition()
                        .scheduler())
                .isEmpty();
    }
}
