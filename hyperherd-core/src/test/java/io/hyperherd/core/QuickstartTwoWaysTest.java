package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Condition;
import io.hyperherd.Grid;
import io.hyperherd.Memory;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.Resources;
import io.hyperherd.Sweep;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sweep of examples/quickstart, written as YAML and with the builder. */
class QuickstartTwoWaysTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "quickstart");

    private static Sweep built() {
        return Sweep.builder("digits")
                .workspace(EXAMPLE)
                .grid(Grid.all())
                .scheduler("local")
                .parameter(Continuous.of("learning_rate", 1e-3, 1e-1, Scale.LOG, 3)
                        .withAbbrev("lr")
                        .withDefault(0.01))
                .parameter(Discrete.of("optimizer", List.of(Value.of("sgd"), Value.of("momentum"), Value.of("adam")))
                        .withAbbrev("opt")
                        .withDefault(Value.of("adam")))
                .parameter(Discrete.of("batch_size", List.of(Value.of(16), Value.of(64)))
                        .withAbbrev("bs")
                        .withDefault(Value.of(16)))
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
    void bothYieldTheSameTrialsAndHashes() {
        Sweep read = Sweep.fromYaml(EXAMPLE);

        assertThat(built().definedTrials()).hasSize(16).isEqualTo(read.definedTrials());
        assertThat(built().definition().conditions())
                .isEqualTo(read.definition().conditions());
        assertThat(built().definition().parameters())
                .isEqualTo(read.definition().parameters());
    }
}
