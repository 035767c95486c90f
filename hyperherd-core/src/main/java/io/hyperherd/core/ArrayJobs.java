package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Resources;
import io.hyperherd.RunOptions;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.core.space.OverrideString;
import io.hyperherd.core.space.ParamsJson;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobTag;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Turns trials into what a scheduler is asked to run. */
final class ArrayJobs {

    private ArrayJobs() {}

    /** Returns the job that runs trials {@code indices} of {@code manifest}. */
    static ArrayJob of(
            SweepDefinition definition, Manifest manifest, List<Integer> indices, RunOptions options, JobTag tag) {
        Resources resources = resources(definition);
        OptionalInt cap = options.maxConcurrent().isPresent() ? options.maxConcurrent() : resources.maxConcurrent();
        Set<Integer> chosen = new HashSet<>(indices);
        List<ArrayTask> tasks = manifest.trials().stream()
                .filter(trial -> chosen.contains(trial.index()))
                .sorted(Comparator.comparingInt(Trial::index))
                .map(trial -> task(trial, definition.staticOverrides()))
                .toList();
        return new ArrayJob(
                tag,
                definition.name(),
                definition.workspace(),
                definition.launcher(),
                resources,
                cap,
                tasks,
                options.environment());
    }

    /** Returns what each trial of {@code definition} asks for. */
    static Resources resources(SweepDefinition definition) {
        return definition.resources().orElse(Resources.DEFAULT);
    }

    /** Returns what the launcher is told of {@code trial}. */
    static ArrayTask task(Trial trial, List<String> staticOverrides) {
        return new ArrayTask(
                trial.index(),
                trial.experimentName().orElse(""),
                OverrideString.of(trial, staticOverrides),
                ParamsJson.of(trial));
    }
}
