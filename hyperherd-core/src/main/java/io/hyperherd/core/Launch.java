package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Plan;
import io.hyperherd.RunOptions;
import io.hyperherd.SchedulerException;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.reconcile.StatusSync;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Carries out a run: lock, settle what an earlier run left open, observe, plan, save, submit and record job by job, save, unlock. An intent
 * is on disk before the scheduler is asked, so that a run which dies in between is settled by the next one by looking, not by submitting
 * again.
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

    /**
     * What a run did.
     *
     * @param plan what was planned, its trials split into those that went and those that wait
     * @param submissions the jobs that the scheduler took
     * @param full why some wait; empty when none does
     */
    record Outcome(Plan plan, List<Submission> submissions, Optional<String> full) {

        /** Returns this with a warning about trials that wait. */
        Outcome told() {
            return new Outcome(
                    full.map(why -> plan.withWarnings(List.of(waiting(plan, why))))
                            .orElse(plan),
                    submissions,
                    full);
        }
    }

    /**
     * Runs once.
     *
     * @throws SchedulerException when the scheduler has no room for a single trial, refuses, or does not answer
     */
    Outcome run(RunOptions options) {
        Outcome outcome = attempt(options, Optional.empty());
        if (outcome.submissions().isEmpty() && outcome.full().isPresent()) {
            throw new SchedulerException(
                    "nothing was submitted: " + outcome.full().get());
        }
        return outcome.told();
    }

    /**
     * Runs once, and takes a scheduler without room as it is.
     *
     * @param after the job that comes before those of this run
     */
    Outcome attempt(RunOptions options, Optional<JobId> after) {
        List<String> warnings =
                Preflight.scheduler(scheduler, ArrayJobs.resources(definition), Preflight.Purpose.SUBMIT);
        workspace.create();
        return workspace.whileLocked(LOCK_PATIENCE, "herd run", () -> {
            SweepState.Observed observed = new Settlement(workspace, schedulers).observe();
            Limits limits = scheduler.limits();
            Plan plan = planner.plan(options, observed, workspace.nextIndex(observed.recorded()), limits)
                    .withWarnings(warnings);
            Manifest manifest = new Manifest(plan.trials());
            workspace.saveManifest(manifest);
            Consignment consignment =
                    new Consignment(definition, options, manifest, plan.chosen(), observed.sync()::attempt);
            closeEarlierAttempts(consignment, manifest, observed.sync());
            return submit(plan, manifest, options.listener(), consignment, limits, after);
        });
    }

    private Outcome submit(
            Plan plan,
            Manifest manifest,
            Consumer<Submission> listener,
            Consignment consignment,
            Limits limits,
            Optional<JobId> after) {
        Dispatch dispatch = new Dispatch(workspace, scheduler, consignment, limits, after, listener);
        Dispatch.End end = dispatch.submit();
        List<Integer> submitted = dispatch.submitted().stream()
                .flatMap(submission -> submission.indices().stream())
                .toList();
        if (!submitted.isEmpty()) {
            workspace.saveManifest(Reconciler.submitted(manifest, submitted));
        }
        return conclude(end, plan, plan.chosen(), dispatch.submitted(), submitted.size());
    }

    /**
     * A phantom of the attempt before may come up late, where nobody has taken that attempt since its job was cancelled as it waited, and
     * the cluster may have queued again a task that it had asked to end. One whose job may still wait stays open, as that job must not be
     * taken for done.
     *
     * @throws SchedulerException when it has come up, so that it runs the trial
     */
    private void closeEarlierAttempts(Consignment consignment, Manifest manifest, StatusSync known) {
        Set<Integer> pending = Reconciler.pending(manifest);
        consignment.tasks().stream()
                .filter(task -> task.attempt() > 1 && pending.contains(task.index()))
                .forEach(task -> workspace
                        .closeAttempt(task.index(), task.attempt() - 1, known.nextRun(task.index(), task.attempt() - 1))
                        .ifPresent(owner -> {
                            throw new SchedulerException(
                                    "nothing was submitted: job " + owner.job()
                                            + " has begun trial " + task.index()
                                            + " in this moment, which was to be submitted again; `herd run` goes on from there");
                        }));
    }

    private Outcome conclude(
            Dispatch.End end, Plan plan, List<Integer> chosen, List<Submission> submissions, int done) {
        if (end instanceof Dispatch.End.Doubt doubt) {
            throw new SchedulerException(
                    scheduler.name() + " did not confirm the submission (" + doubt.why()
                            + "); it may hold the job all the same: the next `herd run` looks for it before it submits anything");
        }
        workspace.clearIntent();
        if (end instanceof Dispatch.End.Refused refused) {
            throw new SchedulerException(scheduler.name() + " refused the submission"
                    + (done == 0 ? "" : " after " + done + " of " + chosen.size() + " trials") + ": " + refused.why());
        }
        return new Outcome(
                plan.split(submissions.stream().map(Submission::indices).toList()),
                submissions,
                end instanceof Dispatch.End.Full full ? Optional.of(full.why()) : Optional.empty());
    }

    /** Returns the line that tells that trials wait, and why. */
    static String waiting(Plan plan, String why) {
        return plan.waiting().size() + " of " + plan.chosen().size() + " trials wait: " + why
                + "; `herd run` submits them once there is room, `herd run --keep-feeding` as soon as there is";
    }
}
