package io.hyperherd.core;

import io.hyperherd.RunOptions;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.core.space.OverrideString;
import io.hyperherd.core.space.ParamsJson;
import io.hyperherd.core.space.TokenMemo;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.Resources;
import java.util.List;
import java.util.OptionalInt;

/** What a scheduler is asked to run a trial with. */
final class ArrayJobs {

    private ArrayJobs() {}

    /** Returns what each trial of {@code definition} asks for. */
    static Resources resources(SweepDefinition definition) {
        return definition.resources().orElse(Resources.DEFAULT);
    }

    /** Returns how many trials may run at once; empty for as many as the scheduler likes. */
    static OptionalInt cap(SweepDefinition definition, RunOptions options) {
        return options.maxConcurrent().isPresent()
                ? options.maxConcurrent()
                : resources(definition).maxConcurrent();
    }

    /** Returns what the launcher is told of {@code trial}. */
    static ArrayTask task(Trial trial, List<String> staticOverrides, TokenMemo memo) {
        return new ArrayTask(
                trial.index(),
                trial.experimentName().orElse(""),
                OverrideString.of(trial, staticOverrides, memo),
                ParamsJson.of(trial, memo));
    }
}
