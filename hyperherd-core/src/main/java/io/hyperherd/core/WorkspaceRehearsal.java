package io.hyperherd.core;

import io.hyperherd.LauncherCall;
import io.hyperherd.Manifest;
import io.hyperherd.RefusedException;
import io.hyperherd.Rehearsal;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.core.foreground.ForegroundCall;
import io.hyperherd.core.space.TokenMemo;
import io.hyperherd.core.workspace.Intent;
import io.hyperherd.scheduler.ArraySpec;
import io.hyperherd.scheduler.ArrayTask;
import java.util.List;
import java.util.Optional;

/** Decides which trials may be tried out, and what their launchers are told. */
record WorkspaceRehearsal(
        SweepDefinition definition,
        RehearsalOptions options,
        Manifest manifest,
        List<Submission> submissions,
        Optional<Intent> open,
        List<String> warnings)
        implements Rehearsal {

    private static final String INSTEAD =
            "; it would write over results and logs. Choose another trial, add --cfg-job to"
                    + " check its configuration only, or remove the workspace's state with `herd clean --all`";

    @Override
    public List<Trial> trials() {
        return manifest.trials();
    }

    @Override
    public LauncherCall call(int index) {
        Trial trial = manifest.trial(index)
                .orElseThrow(() -> new RefusedException(
                        "no trial has index " + index + ": there are " + spans() + "; `herd ls` lists them"));
        if (options.check().isEmpty()) {
            refuseSubmitted(index);
        }
        ArrayTask task = ArrayJobs.task(trial, definition.staticOverrides(), new TokenMemo());
        return new ForegroundCall(definition, trial, checking(task), options.environment(), options.timeout());
    }

    private String spans() {
        return ArraySpec.format(manifest.trials().stream().map(Trial::index).toList());
    }

    private void refuseSubmitted(int index) {
        for (Submission submission : submissions) {
            if (submission.indices().contains(index)) {
                throw new RefusedException(
                        "trial " + index + " was submitted before, in job " + submission.job() + INSTEAD);
            }
        }
        if (open.isPresent() && open.get().indices().contains(index)) {
            throw new RefusedException(
                    "trial " + index + " may have been submitted by a command that was cut off" + INSTEAD);
        }
    }

    private ArrayTask checking(ArrayTask task) {
        return options.check()
                .map(words ->
                        new ArrayTask(task.index(), task.name(), task.overrides() + " " + words, task.parameters()))
                .orElse(task);
    }
}
