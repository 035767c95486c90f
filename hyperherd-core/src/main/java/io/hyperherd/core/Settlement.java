package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.SchedulerException;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.core.reconcile.KnownJobs;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.workspace.Intent;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Scheduler;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts on record what earlier commands left off it: the job of a submission that one began and did not see through, and jobs that
 * took an attempt although their scheduler had denied holding them. The caller holds the workspace's lock.
 */
final class Settlement {

    private final Workspace workspace;
    private final Schedulers schedulers;

    Settlement(Workspace workspace, Schedulers schedulers) {
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    /**
     * Looks whether the scheduler holds the job of an open intent, and records it if so; then records the jobs that marks tell of.
     *
     * @throws SchedulerException when the scheduler does not answer, so that nobody can know
     */
    void settle() {
        settleIntent();
        adopt();
    }

    /**
     * Does the same, and returns what is known then.
     *
     * @throws SchedulerException when the scheduler of an open intent does not answer
     */
    SweepState.Observed observe() {
        settleIntent();
        SweepState state = new SweepState(workspace, schedulers);
        SweepState.Observed observed = state.observe();
        if (observed.unknown().isEmpty()) {
            return observed;
        }
        adopt(observed.unknown());
        return state.observe();
    }

    /**
     * Looks whether the scheduler holds the job of an open intent, and records it if so.
     *
     * @throws SchedulerException when the scheduler does not answer, so that nobody can know
     */
    void settleIntent() {
        workspace.openIntent().ifPresent(this::settle);
    }

    /** Records the jobs that marks tell of, and returns everything that is on record then. */
    List<Submission> adopt() {
        adopt(new KnownJobs(workspace.submissions(), SweepState.attempts(workspace)).unknown());
        return workspace.submissions();
    }

    /** A trial whose attempt such a job took is submitted, whatever was known of it before, and whoever is silent now. */
    private void adopt(List<Submission> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(workspace::record);
        saveAsSubmitted(unknown.stream()
                .flatMap(submission -> submission.indices().stream())
                .toList());
    }

    /** The manifest may also lack jobs that the same command recorded before. */
    private void settle(Intent intent) {
        Optional<JobId> job = scheduler(intent).find(intent.tag());
        int known = Math.min(intent.recorded(), workspace.submissions().size());
        job.ifPresent(found -> {
            Submission submission =
                    new Submission(intent.scheduler(), found, intent.indices(), intent.numbers(), Optional.empty());
            if (workspace.submissions().stream().noneMatch(submission::isSameJob)) {
                workspace.record(submission);
            }
        });
        List<Submission> all = workspace.submissions();
        saveAsSubmitted(all.subList(known, all.size()).stream()
                .flatMap(submission -> submission.indices().stream())
                .toList());
        workspace.clearIntent();
    }

    /**
     * The command may have died before it could save this. Also a trial that is done was submitted, by force; where its end was of this
     * very submission, its evidence brings that back.
     */
    private void saveAsSubmitted(List<Integer> indices) {
        Manifest manifest = workspace.manifest();
        Set<Integer> submitted = Set.copyOf(indices);
        List<Integer> unsaved = manifest.trials().stream()
                .filter(trial ->
                        submitted.contains(trial.index()) && !trial.status().isLive())
                .map(Trial::index)
                .toList();
        if (!unsaved.isEmpty()) {
            workspace.saveManifest(Reconciler.submitted(manifest, unsaved));
        }
    }

    private Scheduler scheduler(Intent intent) {
        return schedulers
                .find(intent.scheduler())
                .map(provider -> provider.create(workspace.stateDirectory()))
                .orElseThrow(() -> new SchedulerException("an earlier submission to " + intent.scheduler()
                        + " is not settled, and no such scheduler is installed here"));
    }
}
