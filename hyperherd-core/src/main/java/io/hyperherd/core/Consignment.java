package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.RunOptions;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.packing.Crate;
import io.hyperherd.core.packing.Packer;
import io.hyperherd.core.packing.Packing;
import io.hyperherd.core.packing.Parcel;
import io.hyperherd.core.packing.Wrapping;
import io.hyperherd.core.space.TokenMemo;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArraySpec;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.TaskNumbers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** The trials that a run submits, and the array jobs it makes of them. Immutable. */
final class Consignment {

    private static final JobTag NO_TAG = new JobTag("herd-00000000-0000-0000-0000-000000000000");

    private final SweepDefinition definition;
    private final RunOptions options;
    private final List<ArrayTask> tasks;
    private final List<Parcel> parcels;

    /**
     * Collects trials {@code indices} of {@code manifest}.
     *
     * @param attempts how many attempts of a trial there were, given its index
     */
    Consignment(
            SweepDefinition definition,
            RunOptions options,
            Manifest manifest,
            List<Integer> indices,
            IntUnaryOperator attempts) {
        this.definition = definition;
        this.options = options;
        Set<Integer> chosen = new HashSet<>(indices);
        TokenMemo memo = new TokenMemo();
        this.tasks = manifest.trials().stream()
                .filter(trial -> chosen.contains(trial.index()))
                .sorted((left, right) -> Integer.compare(left.index(), right.index()))
                .map(trial -> ArrayJobs.task(trial, definition.staticOverrides(), memo)
                        .inAttempt(1 + attempts.applyAsInt(trial.index())))
                .toList();
        this.parcels = tasks.stream()
                .map(task -> new Parcel(task.index(), JobScript.bytesOf(task)))
                .toList();
    }

    /** Returns what each trial is run with, ascending by index. */
    List<ArrayTask> tasks() {
        return tasks;
    }

    /** Returns how many trials there are. */
    int size() {
        return tasks.size();
    }

    /** Returns how all trials but the first {@code done} are cut into jobs. */
    Packing packing(int done, Limits limits) {
        return Packer.pack(parcels.subList(done, parcels.size()), wrapping(), limits);
    }

    /** Returns the first job of what is in here, which is not empty. */
    ArrayJob first(Limits limits) {
        return job(packing(0, limits).crates().get(0), 0, JobTag.unique(), Optional.empty());
    }

    /** A job that waits for another says so in its script; the room for that is kept. */
    private Wrapping wrapping() {
        if (tasks.isEmpty()) {
            return new Wrapping(0, 0);
        }
        ArrayTask one = tasks.get(0);
        Optional<JobId> longest = Optional.of(new JobId(Integer.toString(Integer.MAX_VALUE)));
        String script = JobScript.render(job(List.of(one), TaskNumbers.TRIAL, NO_TAG, longest));
        int list = ArraySpec.format(List.of(one.index())).length();
        int cap = ArrayJobs.cap(definition, options).stream()
                .map(most -> 1 + Integer.toString(most).length())
                .sum();
        return new Wrapping(script.getBytes(StandardCharsets.UTF_8).length - list - JobScript.bytesOf(one), cap);
    }

    /**
     * Returns the job of {@code crate}.
     *
     * @param done how many trials were in the crates before
     * @param after the job before; it counts where only so many trials may run at once, as each job counts for itself
     */
    ArrayJob job(Crate crate, int done, JobTag tag, Optional<JobId> after) {
        boolean waits = ArrayJobs.cap(definition, options).isPresent();
        return job(
                tasks.subList(done, done + crate.indices().size()), crate.numbers(), tag, after.filter(job -> waits));
    }

    private ArrayJob job(List<ArrayTask> chosen, TaskNumbers numbers, JobTag tag, Optional<JobId> after) {
        return new ArrayJob(
                tag,
                definition.name(),
                definition.workspace(),
                definition.launcher(),
                ArrayJobs.resources(definition),
                ArrayJobs.cap(definition, options),
                chosen,
                options.environment(),
                numbers,
                after);
    }
}
