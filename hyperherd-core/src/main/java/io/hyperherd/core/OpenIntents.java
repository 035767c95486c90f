package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.SchedulerException;
import io.hyperherd.Submission;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.workspace.Intent;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Scheduler;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settles the submission that an earlier command began and did not see through. */
final class OpenIntents {

    private final Workspace workspace;
    private final Schedulers schedulers;

    OpenIntents(Workspace workspace, Schedulers schedulers) {
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    /**
     * Looks whether the scheduler holds the job of an open intent, and records it if so. The caller holds the workspace's lock.
     *
     * @throws SchedulerException when the scheduler does not answer, so that nobody can know
     */
    void settle() {
        workspace.openIntent().ifPresent(this::settle);
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

    /** The command may have died before it could save this; what others found out of these trials since stays. */
    private void saveAsSubmitted(List<Integer> indices) {
        Manifest manifest = workspace.manifest();
        Set<Integer> pending = Reconciler.pending(manifest);
        List<Integer> unsaved = indices.stream().filter(pending::contains).toList();
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
