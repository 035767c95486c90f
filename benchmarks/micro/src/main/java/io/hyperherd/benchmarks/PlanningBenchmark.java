package io.hyperherd.benchmarks;

import static java.util.Objects.requireNonNull;

import io.hyperherd.Manifest;
import io.hyperherd.Reconciliation;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.ConfigReader;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.space.TrialHash;
import io.hyperherd.core.space.TrialSpace;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.core.space.expression.Expression;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a definition to a plan, and to the manifest and back, for sweeps of {@code 100 * seeds} trials. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanningBenchmark {

    /** The values of the third parameter. */
    @Param({"10", "100"})
    public int seeds;

    private final Map<String, Value> params =
            Map.of("learning_rate", Value.of(0.00123), "batch_size", Value.of(64), "seed", Value.of(7));
    private final Expression expression =
            Expression.parse("learning_rate * batch_size > 0.1 and seed % 2 == 1", params.keySet());
    private Path folder = Path.of("");
    private Workspace workspace = Workspace.of(folder);
    private @Nullable SweepDefinition definition;
    private List<TrialSpec> specs = List.of();
    private Manifest manifest = Manifest.EMPTY;

    /** Writes the sweep and its manifest. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("herd-jmh");
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: micro
                grid: all
                launcher: ./launch.sh
                parameters:
                  learning_rate: {type: continuous, scale: log, low: 1.0e-4, high: 1.0e-1, steps: 10}
                  batch_size: {type: discrete, values: [8, 16, 24, 32, 40, 48, 56, 64, 72, 80]}
                  seed: {type: continuous, low: 1, high: 2, steps: %d}
                """.formatted(seeds));
        definition = ConfigReader.read(folder);
        specs = TrialSpace.expand(requireNonNull(definition));
        manifest = new Manifest(Reconciler.reconcile(Manifest.EMPTY, specs, 0).added());
        workspace = Workspace.of(folder);
        workspace.create();
        workspace.saveManifest(manifest);
    }

    /** Removes them. */
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The trials that the definition yields. */
    @Benchmark
    public List<TrialSpec> expand() {
        return TrialSpace.expand(requireNonNull(definition));
    }

    /** What becomes of the recorded ones. */
    @Benchmark
    public Reconciliation reconcile() {
        return Reconciler.reconcile(manifest, specs, manifest.trials().size());
    }

    /** One condition on one trial. */
    @Benchmark
    public Value evaluate() {
        return expression.evaluate(params);
    }

    /** The identity of one trial. */
    @Benchmark
    public String hash() {
        return TrialHash.of(params, Map.of());
    }

    /** The manifest, read. */
    @Benchmark
    public Manifest readManifest() {
        return workspace.manifest();
    }

    /** The manifest, read and written over, with a sync of the disk. */
    @Benchmark
    public void writeManifest() {
        workspace.saveManifest(Manifest.EMPTY);
        workspace.saveManifest(manifest);
    }
}
