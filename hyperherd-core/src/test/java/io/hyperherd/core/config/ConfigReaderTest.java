package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Condition;
import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.Order;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.Grid;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.SweepDefinition;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {

    private static final String SMALL = "name: x\nparameters: {p: {type: discrete, values: [1, 2], default: 1}}\n";

    @TempDir
    private Path directory;

    private SweepDefinition read(String text) {
        return new SweepFiles(directory).read(text);
    }

    @Test
    void readsEveryKeyThereIs() {
        SweepDefinition sweep = read(SweepFiles.EVERYTHING);
        assertThat(sweep.name()).isEqualTo("everything");
        assertThat(sweep.workspace()).isEqualTo(directory);
        assertThat(sweep.launcher()).isEqualTo(directory.resolve("launch.sh"));
        assertThat(sweep.scheduler()).contains("slurm");
        assertThat(sweep.grid()).isEqualTo(new Grid.Over(List.of("lr", "opt")));
        assertThat(sweep.staticOverrides()).containsExactly("seed=1", "note=two words");
        Resources resources = sweep.resources().orElseThrow();
        assertThat(resources.partition()).contains("main");
        assertThat(resources.time().text()).isEqualTo("10:00:00");
        assertThat(resources.memory().text()).isEqualTo("16G");
        assertThat(resources.cpusPerTask()).isEqualTo(4);
        assertThat(resources.gres()).contains("gpu:1");
        assertThat(resources.maxConcurrent()).isEqualTo(OptionalInt.of(8));
        assertThat(resources.extraArgs()).containsExactly("--exclusive", "--nice=5");
    }

    @Test
    void readsParametersInTheOrderOfTheFile() {
        assertThat(read(SweepFiles.EVERYTHING).parameters())
                .containsExactly(
                        new Continuous("lr", Optional.of("l"), 1e-5, 1e-2, Scale.LOG, 4, OptionalDouble.of(1e-3)),
                        new Discrete(
                                "opt",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        Value.of("adam"),
                                        Value.of("a/b"),
                                        new Value.Seq(List.of(Value.of(1), Value.of(2))),
                                        Value.NULL,
                                        Value.of("1e-3")),
                                List.of("adam", "ab", "pair", "none", "tiny")),
                        new Discrete(
                                "depth",
                                Optional.empty(),
                                Optional.of(Value.of(2)),
                                List.of(Value.of(1), Value.of(2), Value.of(4)),
                                List.of()));
    }

    @Test
    void readsConditionsWithNumeralsAsNumbers() {
        List<Condition> conditions = read(SweepFiles.EVERYTHING).conditions();
        Condition first = conditions.get(0);
        assertThat(first.when())
                .containsExactly(
                        new ParameterClause("opt", new AnyOf(List.of(Value.of("adam"), Value.of(7)))),
                        new ParameterClause("lr", new Compare(Order.LE, Value.of(0.001))),
                        new ExpressionClause("depth > 1"));
        assertThat(first.exclude()).containsEntry("depth", List.of(Value.of(4)));
        assertThat(first.force()).containsEntry("depth", Value.of(1));
        assertThat(first.set())
                .containsEntry("warmup", new Computed("depth * 10"))
                .containsEntry("mode", new Literal(Value.of("fast")));
        Condition second = conditions.get(1);
        assertThat(second.name()).isEqualTo("unnamed");
        assertThat(second.when()).containsExactly(new ParameterClause("depth", new NoneOf(List.of(Value.of(1)))));
        assertThat(second.exclude())
                .containsEntry("lr", List.of(Value.of(1e-5), Value.of(1e-4)))
                .containsEntry("opt", List.of(Value.NULL));
    }

    @Test
    void fillsInWhatASmallFileLeavesOut() {
        SweepDefinition sweep = read(SMALL);
        assertThat(sweep.grid()).isEqualTo(new Grid.OneAtATime());
        assertThat(sweep.resources()).isEmpty();
        assertThat(sweep.scheduler()).isEmpty();
        assertThat(sweep.launcher()).isEqualTo(Path.of(""));
        assertThat(read(SMALL + "slurm: {}").resources()).contains(Resources.DEFAULT);
        assertThat(read(SMALL + "scheduler: auto").scheduler()).isEmpty();
        assertThat(read(SMALL + "scheduler: pbs").scheduler()).contains("pbs");
        assertThat(read(SMALL + "launcher: /opt/a/../run.sh").launcher()).isEqualTo(Path.of("/opt/a/../run.sh"));
    }

    @Test
    void readsTheOlderSpellings() {
        assertThat(read(SMALL + "hydra: {job: 1, static_overrides: [a=1]}").staticOverrides())
                .containsExactly("a=1");
        assertThat(read(SMALL + "hydra: {static_overrides: [a=1]}\nstatic_overrides: []")
                        .staticOverrides())
                .isEmpty();
        assertThat(read(SMALL + "hydra: [1, {2: 3}]").staticOverrides()).isEmpty();
        assertThat(read(SMALL + "constraints: [{when: {p: 1}, force: {p: 2}}]").conditions())
                .hasSize(1);
        assertThat(read(SMALL + "conditions: []\nconstraints: 5").conditions()).isEmpty();
    }

    @Test
    void readsTheUsualFileOfADirectoryAndKeepsSymbolicLinks() throws Exception {
        Path real = Files.createDirectory(directory.resolve("real"));
        Files.writeString(real.resolve("hyperherd.yaml"), SMALL);
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        assertThat(ConfigReader.read(link).workspace()).isEqualTo(link);
        assertThat(ConfigReader.read(link.resolve("../link/hyperherd.yaml")).workspace())
                .isEqualTo(link);
    }

    @Test
    void tellsTheAbsolutePathOfAFileThatIsNotThere() {
        assertThatThrownBy(() -> ConfigReader.read(directory))
                .hasMessage("Config file not found: " + directory.resolve("hyperherd.yaml")
                        + "; `herd init` writes one to start from");
    }
}
