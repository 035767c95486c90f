package io.hyperherd.testkit;

import io.hyperherd.Sweep;
import io.hyperherd.SweepBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A cluster in memory and a workspace in a directory of its own, which is deleted when this is closed. Not for several threads.
 *
 * <pre>{@code
 * try (Testbed bed = Testbed.open(ClusterTerms.DEFAULT)) {
 *     SweepRun run = bed.sweep(sweep -> sweep.discrete("x", 1, 2, 3)).run();
 *     bed.cluster().drain();
 *     assertThat(run.refresh().isSettled()).isTrue();
 * }
 * }</pre>
 */
public final class Testbed implements AutoCloseable {

    private final Path workspace;
    private final VirtualCluster cluster;

    private Testbed(Path workspace, VirtualCluster cluster) {
        this.workspace = workspace;
        this.cluster = cluster;
    }

    /**
     * Creates a testbed in the directory for temporary files.
     *
     * @throws UncheckedIOException when that cannot be written
     */
    public static Testbed open(ClusterTerms terms) {
        try {
            Path workspace = Files.createTempDirectory("herd-testbed").toRealPath();
            Path launcher = Files.writeString(workspace.resolve("launch.sh"), "#!/bin/bash\n");
            if (!launcher.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + launcher + " executable");
            }
            return new Testbed(workspace, new VirtualCluster(terms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the absolute workspace directory, with a launcher in it that no cluster in memory ever starts. */
    public Path workspace() {
        return workspace;
    }

    /** Returns the cluster. */
    public VirtualCluster cluster() {
        return cluster;
    }

    /** Returns the sweep that {@code definition} makes of a builder for the workspace, on the cluster. */
    public Sweep sweep(UnaryOperator<SweepBuilder> definition) {
        return on(
                definition.apply(Sweep.builder("testbed").workspace(workspace)).build());
    }

    /**
     * Returns the sweep that {@code yaml} declares, on the cluster, whatever scheduler it names. The text takes the place of
     * {@code hyperherd.yaml} in the workspace.
     *
     * @throws UncheckedIOException when that cannot be written
     */
    public Sweep yaml(String yaml) {
        try {
            return on(Sweep.fromYaml(Files.writeString(workspace.resolve("hyperherd.yaml"), yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns {@code sweep}, wherever its workspace is, on the cluster. */
    public Sweep on(Sweep sweep) {
        return sweep.onScheduler(cluster);
    }

    /**
     * Deletes the workspace.
     *
     * @throws UncheckedIOException when that fails
     */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(workspace)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
