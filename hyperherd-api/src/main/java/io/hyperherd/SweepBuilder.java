package io.hyperherd;

import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.spi.Engines;
import io.hyperherd.spi.TrialCode;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds a {@link Sweep} in code.
 *
 * <pre>{@code
 * Sweep sweep = Sweep.builder("mnist")
 *         .workspace(Path.of("sweeps/mnist"))
 *         .log("learning_rate", 1e-4, 1e-1, 4)
 *         .parameter(Discrete.of("optimizer", List.of(Value.of("sgd"), Value.of("adam"))).withAbbrev("opt"))
 *         .resources(Resources.DEFAULT.withPartition("gpu").withTime(Duration.ofHours(2)))
 *         .build();
 * }</pre>
 *
 * <p>Defaults:
 *
 * <ul>
 *   <li>the workspace is {@code Path.of("")}, the current directory;
 *   <li>the launcher is {@code launch.sh} in it;
 *   <li>the grid is {@code Grid.all()}: every combination is tried. In YAML it is {@link Grid#oneAtATime()};
 *   <li>conditions are {@code List.of()}, and static overrides are {@code List.of()};
 *   <li>resources are {@code Optional.empty()}: each trial asks for {@link Resources#DEFAULT};
 *   <li>the scheduler is {@code Optional.empty()}: it is chosen by what the machine offers, as {@code auto} does;
 *   <li>oversight is {@code Oversight.NONE}: nothing looks after running trials.
 * </ul>
 *
 * <p>Setters check nothing; {@link #build} checks everything. May be used again after {@code build}, which copies. Not
 * thread-safe.
 */
@Api(Api.Status.STABLE)
public final class SweepBuilder {

    private final String name;
    private Path workspace = Path.of("");
    private Path launcher = Path.of("launch.sh");
    private TrialCode code = new TrialCode.Launcher();
    private Grid grid = new Grid.All();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> staticOverrides = new ArrayList<>();
    private Optional<Resources> resources = Optional.empty();
    private Optional<String> scheduler = Optional.empty();
    private Oversight oversight = Oversight.NONE;

    SweepBuilder(String name) {
        this.name = name;
    }

    /** Sets the workspace directory; a relative one is taken from the current directory. */
    public SweepBuilder workspace(Path directory) {
        this.workspace = directory;
        return this;
    }

    /** Sets the launcher script that runs a trial; a relative one is taken from the workspace. */
    public SweepBuilder launcher(Path script) {
        this.launcher = script;
        this.code = new TrialCode.Launcher();
        return this;
    }

    /**
     * Sets the class whose {@code main} runs a trial, in a process of its own with the class path of this program; see
     * {@link JavaMain#of}. A launcher for it is written into the workspace, so that everything else, a cluster included, is as with a
     * launcher of one's own.
     *
     * @throws IllegalArgumentException when another JVM could not load the class
     */
    public SweepBuilder mainClass(Class<?> type) {
        return main(JavaMain.of(type));
    }

    /** Sets the Java program that runs a trial; see {@link #mainClass}. */
    public SweepBuilder main(JavaMain program) {
        this.code = new TrialCode.Main(program);
        return this;
    }

    /**
     * Sets what a trial does, in this program: trials run as threads, as many at once as the machine has cores for, on the scheduler
     * {@code local} and no other. Manifest, logs, results and statuses are those of any sweep, so that other processes may look at them and
     * stop trials; a run after this program has ended goes on with what is not done.
     *
     * <ul>
     *   <li>What the objective throws is in the trial's log of errors; what it prints is where the program prints.
     *   <li>The time limit holds by interrupting. There is no memory limit of one trial, as all share this JVM; where that has no memory
     *       left, the trial that found out has failed.
     *   <li>The program does not end before its trials, unless it is told to. Trials that were running then have failed, and those that
     *       waited are cancelled.
     * </ul>
     */
    public SweepBuilder objective(Objective work) {
        this.code = new TrialCode.Own(work);
        return this;
    }

    /** Sets which combinations are tried. */
    public SweepBuilder grid(Grid combinations) {
        this.grid = combinations;
        return this;
    }

    /** Adds a parameter; the order of these calls is the order of override strings, and the last one varies fastest. */
    public SweepBuilder parameter(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    /** Adds a discrete parameter with text values. */
    public SweepBuilder discrete(String parameter, String... values) {
        return parameter(Discrete.of(parameter, values));
    }

    /** Adds a discrete parameter with whole-number values. */
    public SweepBuilder discrete(String parameter, long... values) {
        return parameter(Discrete.of(parameter, values));
    }

    /** Adds a discrete parameter with binary64 values. */
    public SweepBuilder discrete(String parameter, double... values) {
        return parameter(Discrete.of(parameter, values));
    }

    /** Adds a discrete parameter. */
    public SweepBuilder discrete(String parameter, List<Value> values) {
        return parameter(Discrete.of(parameter, values));
    }

    /** Adds a continuous parameter with {@code steps} points at equal differences. */
    public SweepBuilder linear(String parameter, double low, double high, int steps) {
        return parameter(Continuous.of(parameter, low, high, Scale.LINEAR, steps));
    }

    /** Adds a continuous parameter with {@code steps} points at equal ratios. */
    public SweepBuilder log(String parameter, double low, double high, int steps) {
        return parameter(Continuous.of(parameter, low, high, Scale.LOG, steps));
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

    /**
     * Sets what each trial asks for. As with a {@code slurm} block in YAML, {@code auto} then refuses to run on a machine without SLURM,
     * and SLURM needs a partition.
     */
    public SweepBuilder resources(Resources asked) {
        this.resources = Optional.of(asked);
        return this;
    }

    /** Sets the scheduler by name: {@code local}, {@code slurm}, {@code auto} or that of another one installed. */
    public SweepBuilder scheduler(String chosen) {
        this.scheduler = Optional.of(chosen);
        return this;
    }

    /** Sets what looks after running trials: pruning and the monitor. */
    public SweepBuilder oversight(Oversight rules) {
        this.oversight = rules;
        return this;
    }

    /**
     * Returns the sweep.
     *
     * @throws ConfigException when the definition breaks a rule that YAML is held to, or names another scheduler than {@code local} for
     *     an objective
     */
    public Sweep build() {
        Path home = workspace.toAbsolutePath().normalize();
        SweepDefinition definition = new SweepDefinition(
                name,
                home,
                home.resolve(launcher).normalize(),
                grid,
                parameters,
                conditions,
                staticOverrides,
                resources,
                scheduler,
                oversight);
        return Engines.find().fromDefinition(definition, code);
    }
}
