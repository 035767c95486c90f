package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a scheduler is asked to run: one launcher, many trials. Immutable.
 *
 * @param tag names this attempt
 * @param sweepName what the sweep is called
 * @param workspace the absolute workspace directory, the working directory of every task
 * @param launcher the absolute path of the launcher script
 * @param resources what each task asks for
 * @param maxConcurrent how many tasks may run at once, at least 1; empty for no cap of the job's own
 * @param tasks the tasks in ascending order of index, at least one
 * @param environment variables that the tasks get on top of the environment of the submitting process; they may be secrets, so a
 *     scheduler passes them on in memory and writes them to no file
 * @param numbers how the tasks are numbered
 * @param after the job whose tasks must all be over before one of this job starts; empty when there is none
 */
@Api(Api.Status.STABLE)
public record ArrayJob(
        JobTag tag,
        String sweepName,
        Path workspace,
        Path launcher,
        Resources resources,
        OptionalInt maxConcurrent,
        List<ArrayTask> tasks,
        Map<String, String> environment,
        TaskNumbers numbers,
        Optional<JobId> after) {

    /**
     * Copies the list and the map.
     *
     * @throws IllegalArgumentException when there are no tasks or they are not in ascending order
     */
    public ArrayJob {
        tasks = List.copyOf(tasks);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("an array job needs a task");
        }
        for (int i = 1; i < tasks.size(); i++) {
            if (tasks.get(i - 1).index() >= tasks.get(i).index()) {
                throw new IllegalArgumentException(
                        "tasks must ascend: " + tasks.get(i).index());
            }
        }
    }

    /** Creates a job whose tasks get the environment of the submitting process and nothing else. */
    public ArrayJob(
            JobTag tag,
            String sweepName,
            Path workspace,
            Path launcher,
            Resources resources,
            OptionalInt maxConcurrent,
            List<ArrayTask> tasks) {
        this(tag, sweepName, workspace, launcher, resources, maxConcurrent, tasks, Map.of());
    }

    /** Creates a job that waits for no other, and whose tasks are numbered by trial. */
    public ArrayJob(
            JobTag tag,
            String sweepName,
            Path workspace,
            Path launcher,
            Resources resources,
            OptionalInt maxConcurrent,
            List<ArrayTask> tasks,
            Map<String, String> environment) {
        this(
                tag,
                sweepName,
                workspace,
                launcher,
                resources,
                maxConcurrent,
                tasks,
                environment,
                TaskNumbers.TRIAL,
                Optional.empty());
    }

    /** Returns the numbers of the tasks, in the order of {@link #tasks}. */
    public List<Integer> taskNumbers() {
        return numbers == TaskNumbers.TRIAL
                ? tasks.stream().map(ArrayTask::index).toList()
                : IntStream.range(0, tasks.size()).boxed().toList();
    }

    /** Returns the file that must hold {@link JobTable} before a job whose tasks are numbered densely is submitted. */
    public Path tableFile() {
        return tableDirectory().resolve(tag.value());
    }

    /** Returns the directory of the tables of all jobs. */
    public Path tableDirectory() {
        return stateDirectory().resolve("tables");
    }

    /** Returns the directory of the sweep's state. */
    public Path stateDirectory() {
        return workspace.resolve(".hyperherd");
    }

    /** Returns the directory that gets {@code INDEX.out} and {@code INDEX.err}. */
    public Path logDirectory() {
        return stateDirectory().resolve("logs");
    }
}
