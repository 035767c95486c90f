package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Rehearsal;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.SweepDefinition;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.core.workspace.Workspace;
import java.time.Duration;
import java.util.List;

/** Readies a workspace for trials to be tried out in it. */
final class Rehearsals {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(30);
    private static final String EDITED =
            "the definition was edited since the last run; trials are taken as on record. `herd run -n` shows what would change";

    private final SweepDefinition definition;
    private final Workspace workspace;
    private final List<TrialSpec> specs;

    Rehearsals(SweepDefinition definition, Workspace workspace, List<TrialSpec> specs) {
        this.definition = definition;
        this.workspace = workspace;
        this.specs = specs;
    }

    Rehearsal prepare(RehearsalOptions options) {
        if (mayFollow() && !isUpToDate()) {
            workspace.create();
            workspace.whileLocked(LOCK_PATIENCE, "herd test", this::follow);
        }
        Manifest manifest = workspace.manifest();
        return new WorkspaceRehearsal(
                definition,
                options,
                manifest,
                workspace.submissions(),
                workspace.openIntent(),
                following(manifest).equals(manifest) ? List.of() : List.of(EDITED));
    }

    private void follow() {
        if (mayFollow()) {
            workspace.saveManifest(following(workspace.manifest()));
        }
    }

    /** Nothing can be lost as long as no trial was ever submitted; afterwards it is for a run to decide. */
    private boolean mayFollow() {
        return !workspace.exists() || (nothingWasSubmitted() && nothingStands());
    }

    private boolean nothingWasSubmitted() {
        return workspace.submissions().isEmpty() && workspace.openIntent().isEmpty();
    }

    private boolean nothingStands() {
        return workspace.manifest().trials().stream().allMatch(trial -> trial.status() == TrialStatus.READY);
    }

    private boolean isUpToDate() {
        Manifest manifest = workspace.manifest();
        return workspace.exists() && following(manifest).equals(manifest);
    }

    private Manifest following(Manifest manifest) {
        return Reconciler.apply(manifest, Reconciler.reconcile(manifest, specs, workspace.nextIndex(manifest)));
    }
}
