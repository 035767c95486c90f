package io.hyperherd.core;

import io.hyperherd.SchedulerException;
import io.hyperherd.Snapshot;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.reconcile.StatusSync;
import io.hyperherd.core.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the schedulers, saves the statuses that follow, and tells both. */
final class Refresh {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);
    private static final String COMMAND = "herd status";

    private final SweepDefinition definition;
    private final Workspace workspace;
    private final Schedulers schedulers;

    Refresh(SweepDefinition definition, Workspace workspace, Schedulers schedulers) {
        this.definition = definition;
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    Snapshot snapshot() {
        List<String> warnings = new ArrayList<>();
        if (workspace.openIntent().isPresent()) {
            attempt(this::settle, warnings);
        }
        SweepState state = new SweepState(workspace, schedulers);
        SweepState.Observed observed = state.observe();
        if (!observed.unknown().isEmpty()) {
            attempt(this::settle, warnings);
            observed = state.observe();
        }
        warnings.addAll(observed.warnings());
        save(observed, warnings);
        remember(observed);
        return snapshot(observed, warnings);
    }

    /** What cannot be written is told and shown all the same. */
    private static void attempt(Runnable step, List<String> warnings) {
        try {
            step.run();
        } catch (WorkspaceException | SchedulerException failed) {
            warnings.add("statuses are not saved: " + failed.getMessage());
        }
    }

    private void settle() {
        workspace.whileLocked(LOCK_PATIENCE, COMMAND, () -> new Settlement(workspace, schedulers).settle());
    }

    /** Applies what was observed to the files as they are now, which another command may have changed since. */
    private void save(SweepState.Observed observed, List<String> warnings) {
        if (!observed.manifest().equals(observed.recorded())) {
            attempt(
                    () -> workspace.whileLocked(
                            LOCK_PATIENCE,
                            COMMAND,
                            () -> workspace.saveManifest(observed.sync().apply(workspace.manifest()))),
                    warnings);
        }
    }

    /** Where nothing can be written, the age of what is shown is not known later, which is no reason to complain now. */
    private void remember(SweepState.Observed observed) {
        if (observed.answered().equals(Optional.of(observed.at()))) {
            attempt(() -> workspace.saveLastAnswer(observed.at()), new ArrayList<>());
        }
    }

    private Snapshot snapshot(SweepState.Observed observed, List<String> warnings) {
        StatusSync sync = observed.sync();
        List<TrialSnapshot> trials = observed.manifest().trials().stream()
                .map(trial -> new TrialSnapshot(
                        trial,
                        sync.newestSubmission(trial.index()).map(Submission::job),
                        sync.report(trial.index()),
                        sync.end(trial.index())))
                .toList();
        return new Snapshot(
                definition.name(), definition.workspace(), observed.at(), observed.answered(), trials, warnings);
    }
}
