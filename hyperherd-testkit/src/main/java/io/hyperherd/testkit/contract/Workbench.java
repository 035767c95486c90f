package io.hyperherd.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.scheduler.Walltime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One test's workspace, its scheduler and the jobs submitted there. For the test's thread only. */
public final class Workbench implements AutoCloseable {

    /**
     * On what terms tests run.
     *
     * @param resources what each task asks for
     * @param patience how long to wait for anything
     * @param shortTimeLimit a time limit to be waited for
     */
    public record Terms(Resources resources, Duration patience, Optional<Walltime> shortTimeLimit) {}

    private static final Set<TaskState> LIVE = Set.of(TaskState.QUEUED, TaskState.RUNNING, TaskState.UNKNOWN);

    private final Function<Path, Scheduler> schedulers;
    private final Consumer<Path> settle;
    private final Runnable pause;
    private final Path home;
    private final Terms terms;
    private final List<TaskId> submitted = new ArrayList<>();
    private Path workspace;
    private Scheduler scheduler;

    Workbench(Function<Path, Scheduler> schedulers, Consumer<Path> settle, Runnable pause, Path home, Terms terms)
            throws IOException {
        this.pause = pause;
        this.schedulers = schedulers;
        this.settle = settle;
        this.home = home;
        this.terms = terms;
        this.workspace = home.resolve("sweep");
        this.scheduler = moveTo("sweep");
    }

    /** Makes the workspace {@code name} and works there from now on. */
    Scheduler moveTo(String name) throws IOException {
        workspace = home.resolve(name);
        Files.createDirectories(workspace.resolve(".hyperherd/logs"));
        scheduler = schedulers.apply(workspace.resolve(".hyperherd"));
        return scheduler;
    }

    /** Returns the scheduler under test. */
    public Scheduler scheduler() {
        return scheduler;
    }

    /** Returns the workspace directory. */
    public Path workspace() {
        return workspace;
    }

    /** Returns the terms of the tests. */
    public Terms terms() {
        return terms;
    }

    /** Writes the launcher: bash code that runs in the workspace with the override string as {@code $1}. */
    public void launcher(String... lines) throws IOException {
        Files.writeString(workspace.resolve("launch.sh"), "#!/bin/bash\n" + String.join("\n", lines) + "\n");
    }

    /** Writes the launcher: see {@link #launcher(String...)}. */
    public void launcher(List<String> lines) throws IOException {
        launcher(lines.toArray(String[]::new));
    }

    /**
     * Writes the launcher that does as its override string says: {@code good} succeeds, {@code bad} exits with 3, and {@code wait} waits
     * for {@link #release} and succeeds. Each one first adds a line to the file {@code runs.INDEX}.
     */
    public void launcherOfWords() throws IOException {
        launcher(
                "echo run >> runs.$SLURM_ARRAY_TASK_ID",
                "case \"$1\" in",
                "  wait) until [ -e released ]; do sleep 0.05; done ;;",
                "  bad) exit 3 ;;",
                "esac");
    }

    /** Lets all tasks that wait go on, by making the file {@code released} in the workspace. */
    public void release() throws IOException {
        touch("released");
    }

    /** Returns how often a task was run by the launcher of words. */
    public int runs(int index) throws IOException {
        return lines("runs." + index).size();
    }

    /** Returns a job with one task for each override string, numbered from 0. */
    public ArrayJob job(String... overrides) {
        return job(0, overrides);
    }

    /** Returns a job with one task for each override string, numbered from {@code first}. */
    public ArrayJob job(int first, String... overrides) {
        List<ArrayTask> tasks = new ArrayList<>();
        for (String override : overrides) {
            int index = first + tasks.size();
            tasks.add(new ArrayTask(index, "trial-" + index, override, "{\"index\": " + index + "}"));
        }
        return job(terms.resources(), OptionalInt.empty(), tasks);
    }

    /** Returns a job of {@code tasks}. */
    public ArrayJob job(Resources resources, OptionalInt maxConcurrent, List<ArrayTask> tasks) {
        return new ArrayJob(
                JobTag.unique(),
                "contract",
                workspace,
                workspace.resolve("launch.sh"),
                resources,
                maxConcurrent,
                tasks);
    }

    /** Returns {@code job} with at most {@code most} tasks at once. */
    public ArrayJob capped(int most, ArrayJob job) {
        return job(job.resources(), OptionalInt.of(most), job.tasks());
    }

    /** Submits {@code job}, which must be accepted; the test is skipped where the scheduler takes no array of that size. */
    public JobId submit(ArrayJob job) {
        int largest =
                job.taskNumbers().stream().mapToInt(Integer::intValue).max().orElse(0);
        int limit = scheduler.limits().maxIndex().orElse(Integer.MAX_VALUE);
        assumeTrue(
                largest <= limit,
                "this scheduler takes no task " + largest + " in an array: " + limit + " is the limit");
        SubmitOutcome outcome = scheduler.submit(job);
        assertThat(outcome).isInstanceOf(SubmitOutcome.Accepted.class);
        JobId id = ((SubmitOutcome.Accepted) outcome).job();
        job.tasks().forEach(task -> submitted.add(new TaskId(id, task.index())));
        return id;
    }

    /** Skips the test where a source of the scheduler that tells what tasks used is switched off. */
    public void needsEverySource(JobId job) {
        List<String> silent = scheduler.observe(List.of(job)).sources().stream()
                .filter(SourceAnswer.Silent.class::isInstance)
                .map(SourceAnswer::source)
                .toList();
        assumeTrue(silent.isEmpty(), "only " + silent + " could tell this, which does not answer here");
    }

    /** Returns what the scheduler says of one task now. */
    public Optional<TaskReport> report(JobId job, int index) {
        return Optional.ofNullable(scheduler.observe(List.of(job)).tasks().get(new TaskId(job, index)));
    }

    /** Waits until a task is in {@code state}; fails as soon as it has ended in another. */
    public TaskReport awaitState(JobId job, int index, TaskState state) {
        TaskReport report = awaitReport(job, index, r -> r.state() == state || !LIVE.contains(r.state()));
        assertThat(report.state()).as("state of %s_%s: %s", job, index, report).isEqualTo(state);
        return report;
    }

    /** Waits until all tasks of {@code job}, numbered from 0, are in {@code state}. */
    public void awaitAll(JobId job, ArrayJob spec, TaskState state) {
        spec.tasks().forEach(task -> awaitState(job, task.index(), state));
    }

    /** Waits until what the scheduler says of a task fits. */
    public TaskReport awaitReport(JobId job, int index, Predicate<TaskReport> fits) {
        return await(() -> report(job, index).filter(fits));
    }

    /** Waits until a file of the workspace exists. */
    public void awaitFile(String name) {
        awaitThat(() -> Files.exists(workspace.resolve(name)));
    }

    /** Waits until {@code condition} holds; fails when patience is at its end. */
    public void awaitThat(Condition condition) {
        await(() -> condition.holds() ? Optional.of(condition) : Optional.empty());
    }

    private <T> T await(Look<T> look) {
        long start = System.nanoTime();
        try {
            Optional<T> seen = look.look();
            while (seen.isEmpty()) {
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("time in which what is waited for did not come")
                        .isLessThan(terms.patience());
                pause.run();
                seen = look.look();
            }
            return seen.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Look<T> {

        Optional<T> look() throws IOException;
    }

    /** Something to wait for. */
    @FunctionalInterface
    public interface Condition {

        /** Returns whether it is so. */
        boolean holds() throws IOException;
    }

    /** Makes an empty file in the workspace, for which a launcher waits. */
    public void touch(String name) throws IOException {
        Files.createFile(workspace.resolve(name));
    }

    /** Returns the text of a file of the workspace. */
    public String read(String name) throws IOException {
        return Files.readString(workspace.resolve(name));
    }

    /** Returns the lines of a file of the workspace; none when there is no file. */
    public List<String> lines(String name) throws IOException {
        Path file = workspace.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Returns the environment that a launcher recorded with {@code env -0}. */
    public Map<String, String> environment(String name) throws IOException {
        return Arrays.stream(read(name).split("\0"))
                .map(entry -> entry.split("=", 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }

    /** Returns the files of the workspace that hold {@code text}; files may come and go meanwhile. */
    public List<Path> filesThatHold(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(workspace, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                        found.add(file);
                    }
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** Cancels what still lives, and waits for its end. */
    @Override
    public void close() {
        List<TaskId> alive = submitted.stream().filter(this::lives).toList();
        if (!alive.isEmpty()) {
            scheduler.cancel(alive);
            awaitThat(() -> alive.stream().noneMatch(this::lives));
        }
        try (Stream<Path> workspaces = Files.list(home)) {
            workspaces.map(path -> path.resolve(".hyperherd")).forEach(settle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean lives(TaskId task) {
        return report(task.job(), task.index())
                .filter(report -> LIVE.contains(report.state()))
                .isPresent();
    }
}
