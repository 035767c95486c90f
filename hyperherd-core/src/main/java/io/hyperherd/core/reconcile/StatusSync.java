package io.hyperherd.core.reconcile;

import io.hyperherd.Attempt;
import io.hyperherd.AttemptEnd;
import io.hyperherd.Basis;
import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.bulk.Bulk;
import io.hyperherd.core.evidence.Evidence;
import io.hyperherd.core.evidence.Reach;
import io.hyperherd.core.evidence.Standing;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Derives where each trial stands from what is recorded, what was submitted, what schedulers positively say, and what job scripts wrote
 * down.
 *
 * <p>The newest attempt decides, and in it the job that took it; an older job's row never counts. A task that no scheduler lists, or lists
 * with a word that is not known, tells nothing. Pruned and paused trials were stopped on purpose, so the end of their task is no news;
 * every other status follows the evidence, forwards and back.
 *
 * <p>An end that somebody asked for is news only where no end is on record yet, and only once the scheduler has answered and holds the task
 * no more: until then it may have queued the task again. And of a job whose attempt was closed nothing more is heard: should its task be queued
 * again, it runs nothing, and ends well.
 */
public final class StatusSync {

    private final KnownJobs jobs;
    private final Map<String, Map<TaskId, TaskReport>> reports;
    private final Set<String> silent;

    /**
     * Prepares the derivation.
     *
     * @param jobs what was submitted
     * @param reports what each scheduler, by name, says of its tasks
     * @param silent the schedulers that did not answer, or not fully
     */
    public StatusSync(KnownJobs jobs, Map<String, Map<TaskId, TaskReport>> reports, Set<String> silent) {
        this.jobs = jobs;
        this.reports = Map.copyOf(reports);
        this.silent = Set.copyOf(silent);
    }

    /** Returns the submission that runs the newest attempt of trial {@code index}, on record or not. */
    public Optional<Submission> newestSubmission(int index) {
        return jobs.newest(index);
    }

    /** Returns the number of the newest attempt of trial {@code index}; 0 when there was none. */
    public int attempt(int index) {
        return jobs.attempt(index);
    }

    /** Returns which run of attempt {@code number} of trial {@code index} would come next, 0 for the first. */
    public int nextRun(int index, int number) {
        return newest(index)
                .filter(attempt -> attempt.number() == number)
                .flatMap(Attempt::owner)
                .map(owner -> owner.restart() + 1)
                .orElse(0);
    }

    /** Returns what job scripts left of the newest attempt of trial {@code index}. */
    private Optional<Attempt> newest(int index) {
        return jobs.left(index).filter(attempt -> attempt.number() == attempt(index));
    }

    /** Returns what is said of trial {@code index} in the submission that runs its newest attempt. */
    public Optional<TaskReport> report(int index) {
        return newestSubmission(index)
                .filter(submission -> newest(index).filter(Attempt::closed).isEmpty())
                .flatMap(s -> Optional.ofNullable(
                        reports.getOrDefault(s.scheduler(), Map.of()).get(s.task(index))));
    }

    /** Returns what is known of a trial besides its record. */
    private Evidence evidence(Trial trial) {
        int index = trial.index();
        int attempt = attempt(index);
        return newestSubmission(index)
                .map(submission -> report(index)
                        .map(report -> Evidence.said(attempt, submission.job(), report))
                        .orElse(Evidence.NONE)
                        .join(Evidence.sent(attempt, submission.job())))
                .orElse(Evidence.NONE)
                .join(end(index)
                        .filter(end -> !end.asked() || !trial.status().isOver())
                        .map(end -> Evidence.ended(attempt, end))
                        .orElse(Evidence.NONE));
    }

    /** Returns how the newest attempt of trial {@code index} ended for good, as the job script wrote it down. */
    public Optional<AttemptEnd> end(int index) {
        return newest(index).flatMap(Attempt::end).filter(end -> !end.asked() || isHeldNoMore(index));
    }

    private boolean isHeldNoMore(int index) {
        boolean answered = newestSubmission(index)
                .filter(submission -> !silent.contains(submission.scheduler()))
                .isPresent();
        return answered
                && report(index)
                        .map(report -> TrialStatus.of(report.state()).filter(TrialStatus::isOver))
                        .map(Optional::isPresent)
                        .orElse(true);
    }

    /** Returns whether a scheduler says that it still holds trial {@code index}, whatever the trial's status. */
    public boolean holds(int index) {
        return report(index)
                .flatMap(report -> TrialStatus.of(report.state()))
                .filter(TrialStatus::isLive)
                .isPresent();
    }

    /** Returns {@code manifest} with the statuses that follow. */
    public Manifest apply(Manifest manifest) {
        return new Manifest(Bulk.each(
                manifest.trials(), trial -> trial.withStatus(standing(trial).status())));
    }

    /**
     * Returns where {@code trial} stands and on what that rests. Its record stands where nothing newer is known, except that a submission
     * outweighs a record that says there was none: its rewrite was cut short.
     */
    public Standing standing(Trial trial) {
        Standing asRecorded = new Standing(
                trial.status(),
                new Reach(attempt(trial.index()), 0, Reach.Phase.SENT),
                new Basis(Basis.MANIFEST, Optional.empty(), 0, Optional.empty()));
        if (trial.status() == TrialStatus.PRUNED || trial.status() == TrialStatus.PAUSED) {
            return asRecorded;
        }
        return evidence(trial)
                .standing()
                .filter(known -> known.status() != TrialStatus.SUBMITTED || trial.status() == TrialStatus.READY)
                .orElse(asRecorded);
    }
}
