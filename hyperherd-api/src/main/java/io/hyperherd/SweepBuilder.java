package io.hyperherd;

import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.spi.Engines;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Builds a {@link Sweep} in code. Defaults: the current directory as workspace, {@code launch.sh} in it as launcher, every combination
 * as grid, no conditions, no static overrides, {@link Resources} as if there were no {@code slurm} block, scheduler chosen by what the
 * machine offers. Not thread-safe.
 */
public final class SweepBuilder {

    private final String name;
    private Path workspace = Path.of("");
    private Path launcher = Path.of("launch.sh");
    private Grid grid = new Grid.All();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> staticOverrides = new ArrayList<>();
    private Optional<Resources> resources = Optional.empty();
    private Optional<String> scheduler = Optional.empty();

    SweepBuilder(String name) {
        this.name = name;
    }

    /** Sets the workspace directory; a relative one is taken from the current directory. */
    public SweepBuilder workspace(Path directory) {
        this.workspace = directory;
        return this;
    }

    /** Sets the launcher script; a relative one is taken from the workspace. */
    public SweepBuilder launcher(Path script) {
        this.launcher = script;
        return this;
    }

    /** Sets which combinations are tried. */
    public SweepBuilder grid(Grid combinations) {
        this.grid = combinations;
        return this;
    }

    /** Adds a parameter. */
    public SweepBuilder parameter(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    /** Adds a discrete parameter with text values. */
    public SweepBuilder discrete(String parameter, String... values) {
        return discrete(
                parameter, List.of(values).stream().<Value>map(Value::of).toList());
    }

    /** Adds a discrete parameter with whole-number values. */
    public SweepBuilder discrete(String parameter, long... values) {
        return discrete(
                parameter, Arrays.stream(values).<Value>mapToObj(Value::of).toList());
    }

    /** Adds a discrete parameter. */
    public SweepBuilder discrete(String parameter, List<Value> values) {
        return parameter(new Discrete(parameter, Optional.empty(), Optional.empty(), values, List.of()));
    }

    /** Adds a continuous parameter with {@code steps} points at equal differences. */
    public SweepBuilder linear(String parameter, double low, double high, int steps) {
        return parameter(
                new Continuous(parameter, Optional.empty(), low, high, Scale.LINEAR, steps, OptionalDouble.empty()));
    }

    /** Adds a continuous parameter with {@code steps} points at equal ratios. */
    public SweepBuilder log(String parameter, double low, double high, int steps) {
        return parameter(
                new Continuous(parameter, Optional.empty(), low, high, Scale.LOG, steps, OptionalDouble.empty()));
    }

    /** Adds a condition. */
    public SweepBuilder condition(Condition condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a token that every override string carries, verbatim. */
    public SweepBuilder staticOverride(String token) {
        staticOverrides.add(token);
        return this;
    }

    /** Sets what each trial asks for. */
    public SweepBuilder resources(Resources asked) {
        this.resources = Optional.of(asked);
        return this;
    }

    /** Sets the scheduler by name. */
    public SweepBuilder scheduler(String chosen) {
        this.scheduler = Optional.of(chosen);
        return this;
    }

    /**
     * Returns the sweep.
     *
     * @throws ConfigException when the definition breaks a rule that YAML is held to
     */
    public Sweep build() {
        Path home = workspace.toAbsolutePath().normalize();
        return Engines.find()
                .fromDefinition(new SweepDefinition(
                        name,
                        home,
                        home.resolve(launcher).normalize(),
                        grid,
                        parameters,
                        conditions,
                        staticOverrides,
                        resources,
                        scheduler));
    }
}
