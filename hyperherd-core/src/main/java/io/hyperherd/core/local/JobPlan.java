package io.hyperherd.core.local;

import io.hyperherd.core.fields.Fields;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArraySpec;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobTag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the supervisor needs to know of a job; the rest is in its scripts. Immutable.
 *
 * @param tag names the attempt to submit
 * @param host the machine that runs it
 * @param keeper the process that keeps the environment of its tasks, or that runs them itself
 * @param threads the start of the kernel under which the keeper runs the tasks itself, as threads; empty when a supervisor runs them as
 *     processes
 * @param cpus how many CPUs each task gets
 * @param timeLimit the longest a task may run
 * @param memoryLimit the most resident memory a task may hold, in bytes
 * @param maxConcurrent how many of its tasks may run at once
 * @param indices its tasks in ascending order
 */
record JobPlan(
        JobTag tag,
        String host,
        ProcessId keeper,
        Optional<String> threads,
        int cpus,
        Optional<Duration> timeLimit,
        OptionalLong memoryLimit,
        OptionalInt maxConcurrent,
        List<Integer> indices) {

    /** Copies the list. */
    JobPlan {
        indices = List.copyOf(indices);
    }

    /** Returns the plan of {@code job} on {@code host}, whose environment {@code keeper} keeps. */
    static JobPlan of(ArrayJob job, String host, ProcessId keeper) {
        return of(job, host, keeper, Optional.empty());
    }

    /** Returns the plan of {@code job}, which {@code process} of {@code machine} runs itself. */
    static JobPlan ofThreads(ArrayJob job, Machine machine, ProcessId process) {
        return of(job, machine.host(), process, Optional.of(machine.boot()));
    }

    private static JobPlan of(ArrayJob job, String host, ProcessId keeper, Optional<String> threads) {
        return new JobPlan(
                job.tag(),
                host,
                keeper,
                threads,
                job.resources().cpusPerTask(),
                job.resources().time().limit(),
                job.resources().memory().bytes(),
                job.maxConcurrent(),
                job.tasks().stream().map(ArrayTask::index).toList());
    }

    /** Reads the text of the file; empty when it is not whole. */
    static Optional<JobPlan> parse(Fields fields) {
        Optional<String> tag = fields.get("tag");
        Optional<String> host = fields.get("host");
        OptionalLong keeper = fields.number("keeper");
        OptionalLong keeperStart = fields.number("keeper-start");
        OptionalLong cpus = fields.number("cpus");
        Optional<List<Integer>> tasks = fields.get("indices").flatMap(JobPlan::tasks);
        if (tag.isEmpty()
                || host.isEmpty()
                || keeper.isEmpty()
                || keeperStart.isEmpty()
                || cpus.isEmpty()
                || tasks.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong milliseconds = fields.number("time");
        OptionalLong most = fields.number("concurrent");
        return Optional.of(new JobPlan(
                new JobTag(tag.get()),
                host.get(),
                new ProcessId(keeper.getAsLong(), keeperStart.getAsLong()),
                fields.get("threads").filter(boot -> !boot.isEmpty()),
                (int) cpus.getAsLong(),
                milliseconds.isPresent() ? Optional.of(Duration.ofMillis(milliseconds.getAsLong())) : Optional.empty(),
                fields.number("memory"),
                most.isPresent() ? OptionalInt.of((int) most.getAsLong()) : OptionalInt.empty(),
                tasks.get()));
    }

    private static Optional<List<Integer>> tasks(String spec) {
        try {
            return Optional.of(ArraySpec.parse(spec));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Returns the text of the file. */
    String text() {
        return Fields.text(
                "tag", tag.value(),
                "host", host,
                "keeper", Long.toString(keeper.pid()),
                "keeper-start", Long.toString(keeper.start()),
                "threads", threads.orElse(""),
                "cpus", Integer.toString(cpus),
                "time", timeLimit.map(t -> Long.toString(t.toMillis())).orElse(""),
                "memory", memoryLimit.isPresent() ? Long.toString(memoryLimit.getAsLong()) : "",
                "concurrent", maxConcurrent.isPresent() ? Integer.toString(maxConcurrent.getAsInt()) : "",
                "indices", ArraySpec.format(indices));
    }

    /** Returns whether the process that runs the tasks itself lives on {@code machine}. */
    boolean isCarriedOut(Machine machine) {
        return threads.equals(Optional.of(machine.boot())) && ProcFs.alive(keeper);
    }

    /** Returns the entry that each process of a task carries in its environment, by which it is found again. */
    String marker(int index) {
        return TaskEnvironment.MARKER + "=" + tag + "_" + index;
    }
}
