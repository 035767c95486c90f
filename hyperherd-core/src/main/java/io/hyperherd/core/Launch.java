package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Plan;
import io.hyperherd.RunOptions;
import io.hyperherd.SchedulerException;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.workspace.Intent;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SubmitOutcome;
import java.time.Duration;
import java.util.List;

/**
 * Carries out a run: lock, settle what an earlier run left open, observe, plan, save, submit, record, unlock. An intent is on disk before
 * the scheduler is asked, so that a run which dies in between is settled by the next one by looking, not by submitting again.
 */
final class Launch {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(30);

    private final SweepDefinition definition;
    private final Workspace workspace;
    private final Schedulers schedulers;
    private final Scheduler scheduler;
    private final Planner planner;

    Launch(
            SweepDefinition definition,
            Workspace workspace,
            Schedulers schedulers,
            Scheduler scheduler,
            Planner planner) {
        this.definition = definition;
        this.workspace = workspace;
        this.schedulers = schedulers;
        this.scheduler = scheduler;
        this.planner = planner;
    }

    /** What a run did. */
    record Outcome(Plan plan, List<Submission> submissions) {}

    Outcome run(RunOptions options) {
        List<String> warnings =
                Preflight.scheduler(scheduler, ArrayJobs.resources(definition), Preflight.Purpose.SUBMIT);
        workspace.create();
        return workspace.whileLocked(LOCK_PATIENCE, "herd run", () -> {
            new OpenIntents(workspace, schedulers).settle();
            Plan plan = planner.plan(options, new SweepState(workspace, schedulers).observe(), workspace.nextIndex())
                    .withWarnings(warnings);
            Manifest manifest = new Manifest(plan.trials());
            workspace.saveManifest(manifest);
            return new Outcome(plan, submit(plan, manifest, options));
        });
    }

    private List<Submission> submit(Plan plan, Manifest manifest, RunOptions options) {
        if (plan.toSubmit().isEmpty()) {
            return List.of();
        }
        ArrayJob job = ArrayJobs.of(definition, manifest, plan.toSubmit(), options, JobTag.unique());
        plan.toSubmit().forEach(workspace::clearStopSignals);
        workspace.saveIntent(new Intent(job.tag(), scheduler.name(), plan.toSubmit()));
        Submission submission = new Submission(scheduler.name(), accepted(scheduler.submit(job)), plan.toSubmit());
        workspace.record(submission);
        workspace.saveManifest(Reconciler.submitted(manifest, plan.toSubmit()));
        workspace.clearIntent();
        return List.of(submission);
    }

    private JobId accepted(SubmitOutcome outcome) {
        if (outcome instanceof SubmitOutcome.Accepted accepted) {
            return accepted.job();
        }
        if (outcome instanceof SubmitOutcome.Refused refused) {
            workspace.clearIntent();
            throw new SchedulerException(scheduler.name() + " refused the submission: " + refused.message());
        }
        throw new SchedulerException(scheduler.name() + " did not confirm the submission" + doubt(outcome)
                + "; it may hold the job all the same: the next `herd run` looks for it before it submits anything");
    }

    private static String doubt(SubmitOutcome outcome) {
        return outcome instanceof SubmitOutcome.InDoubt inDoubt ? " (" + inDoubt.message() + ")" : "";
    }
}
