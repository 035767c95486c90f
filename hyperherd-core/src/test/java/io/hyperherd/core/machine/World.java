package io.hyperherd.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.CleanOptions;
import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.HyperHerdException;
import io.hyperherd.RunOptions;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialFilter;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.testkit.ClusterTerms;
import io.hyperherd.testkit.Course;
import io.hyperherd.testkit.Fault;
import io.hyperherd.testkit.FindFault;
import io.hyperherd.testkit.SubmitFault;
import io.hyperherd.testkit.TaskStart;
import io.hyperherd.testkit.TaskTruth;
import io.hyperherd.testkit.VirtualCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sweep, its cluster, and people who give commands. Every command is a process of its own: a new engine on the same files, with no
 * memory of earlier ones, that may be killed at any deed. After each step what must hold at any time is checked.
 */
final class World implements AutoCloseable {

    private static final Set<Fault> SECRETIVE =
            Set.of(SubmitFault.LATE_PHANTOM, SubmitFault.REFUSED_THOUGH_HELD, FindFault.BLIND);

    private final Engineering engineering;
    private final Path home;
    private final Path watchedHome;
    private final Fate fate = new Fate();
    private final VirtualCluster cluster;
    private final Random random;
    private final TreeSet<Integer> values = new TreeSet<>(List.of(0, 1, 2));
    private final Promises promises;

    World(long seed, Engineering engineering) {
        this.engineering = engineering;
        random = new Random(seed);
        cluster = new VirtualCluster(terms(seed)).running(this::sometimesFails);
        home = newHome();
        watchedHome = new WatchedFileSystem(FileSystems.getDefault(), fate, engineering.losesFiles()).watched(home);
        promises = new Promises(cluster);
        writeDefinition();
    }

    /** Every third cluster takes two tasks per job and no large index, so that tasks are numbered densely. */
    private static ClusterTerms terms(long seed) {
        ClusterTerms terms = ClusterTerms.DEFAULT.withSeed(seed);
        return Math.floorMod(seed, 3) > 0
                ? terms
                : terms.withLimits(Limits.NONE.withMaxIndex(1).withMaxTasks(2), OptionalInt.empty());
    }

    /** In memory where that can be had, since every file is forced to the disk. */
    private static Path newHome() {
        try {
            Path memory = Path.of("/dev/shm");
            Path home = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "herd-machine")
                    : Files.createTempDirectory("herd-machine");
            Files.writeString(home.resolve("launch.sh"), "#!/bin/bash\n");
            assertThat(home.resolve("launch.sh").toFile().setExecutable(true)).isTrue();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Course sometimesFails(TaskStart start) {
        Duration time = Duration.ofSeconds(random.nextInt(1, 200));
        return random.nextInt(4) == 0 ? Course.fails(time, 1) : Course.succeeds(time);
    }

    private void writeDefinition() {
        String listed = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try {
            Files.writeString(home.resolve("hyperherd.yaml"), """
                    name: machine
                    grid: all
                    launcher: ./launch.sh
                    parameters:
                      x: {type: discrete, values: [%s]}
                    """.formatted(listed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VirtualCluster cluster() {
        return cluster;
    }

    void toggle(int value) {
        if (!values.remove(value) || values.isEmpty()) {
            values.add(value);
        }
        writeDefinition();
    }

    /** Returns the index of a trial, picked by {@code number}; one that there is not when there is none. */
    int trial(int number) {
        List<Trial> trials = Workspace.of(home).manifest().trials();
        return trials.isEmpty() ? 0 : trials.get(number % trials.size()).index();
    }

    Optional<TaskId> runningTask(int number) {
        List<TaskId> running = cluster.truth().stream()
                .filter(task -> task.state() == TaskState.RUNNING)
                .map(TaskTruth::id)
                .toList();
        return running.isEmpty() ? Optional.empty() : Optional.of(running.get(number % running.size()));
    }

    void preempt(TaskId task) {
        cluster.preempt(task);
        promises.preempted(task);
    }

    void slow(int deed, Duration time) {
        fate.disturb(deed, () -> cluster.advance(time));
    }

    void step(Step step) {
        step.in(this);
        promises.check(Workspace.of(home));
    }

    void run(int fatal, RunOptions options) {
        command(fatal, sweep -> sweep.run(options));
    }

    void runAgain(int fatal, RunOptions options) {
        run(fatal, options);
        promises.asked(fate.deeds().stream()
                .filter(deed -> deed.startsWith(MortalScheduler.SUBMIT))
                .map(deed -> deed.substring(MortalScheduler.SUBMIT.length()))
                .toList());
    }

    void status(int fatal) {
        int faults = cluster.faults().met().size();
        command(
                fatal,
                sweep -> sweep.open().ifPresent(run -> {
                    Snapshot snapshot = run.refresh();
                    promises.checkStatuses(
                            snapshot,
                            Workspace.of(home).attempts(index -> true),
                            cluster.faults().met().size() == faults && !fate.wasDisturbed());
                }));
    }

    void stop(int fatal, TrialFilter trials) {
        command(fatal, sweep -> sweep.open().ifPresent((SweepRun run) -> run.stop(trials)));
    }

    /**
     * People remove everything only while the scheduler tells no lies and has kept nothing secret: of jobs that nobody knows of, nobody
     * can stop one. It may be silent.
     */
    void clean(int fatal, List<Fault> faults, CleanOptions options) {
        if (options.extent() == Extent.EVERYTHING) {
            if (cluster.faults().met().stream().anyMatch(SECRETIVE::contains)) {
                return;
            }
            cluster.faults().clear();
        }
        faults.forEach(cluster.faults()::next);
        command(fatal, sweep -> sweep.clean(options));
        if (options.extent() == Extent.EVERYTHING && !Workspace.of(home).hasState()) {
            promises.startAgain();
        }
    }

    /** Runs a process. What it refuses, it refuses; what must never be said is that a file is damaged. */
    private void command(int fatal, Consumer<Sweep> work) {
        fate.begin(fatal);
        try {
            Sweep sweep = Sweep.fromYaml(watchedHome);
            work.accept(sweep.onScheduler(new MortalScheduler(cluster, cluster.create(home), fate, engineering)));
        } catch (HyperHerdException refused) {
            assertThat(refused).hasMessageNotContaining("damaged");
        } catch (Killed killed) {
            assertThat(fatal).isPositive();
        }
        fate.rest();
    }

    /** Nothing goes wrong any more; one more run, and every trial must have been executed, once for each time it was asked for. */
    void settle() {
        cluster.faults().clear();
        cluster.running(start -> Course.succeeds(Duration.ofMinutes(1)));
        cluster.drain();
        status(0);
        run(0, RunOptions.defaults().allowing(RunOptions.Permission.ORPHAN_PROTECTED));
        cluster.drain();
        status(0);
        rescueWhatTheClusterLost();
        promises.check(Workspace.of(home));
        promises.checkAllDone(Workspace.of(home).manifest(), values.size());
        int jobs = cluster.truth().size();
        run(0, RunOptions.defaults());
        assertThat(cluster.truth()).as("what one more run submits").hasSize(jobs);
    }

    /** Of these nobody can know; a person who sees them wait for ever asks for them again. */
    private void rescueWhatTheClusterLost() {
        List<Integer> lost = promises.untraceable(Workspace.of(home));
        if (!lost.isEmpty()) {
            runAgain(0, RunOptions.defaults().withIndices(lost).allowing(RunOptions.Permission.RESUBMIT_PROTECTED));
            cluster.drain();
            status(0);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
