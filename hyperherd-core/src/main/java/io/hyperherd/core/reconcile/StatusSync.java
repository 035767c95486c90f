package io.hyperherd.core.reconcile;

import io.hyperherd.Attempt;
import io.hyperherd.AttemptEnd;
import io.hyperherd.Basis;
import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.core.evidence.Evidence;
import io.hyperherd.core.evidence.Reach;
import io.hyperherd.core.evidence.Standing;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Derives where each trial stands from what is recorded, what was submitted, what schedulers positively say, and what job scripts wrote
 * down.
 *
 * <p>The newest attempt decides, and in it the job that took it; an older job's row never counts. A task that no scheduler lists, or lists
 * with a word that is not known, tells nothing. Pruned and paused trials were stopped on purpose, so the end of their task is no news;
 * every other status follows the evidence, forwards and back.
 */
public final class StatusSync {

    private final Map<Integer, Integer> recorded;
    private final Map<Integer, Submission> newest;
    private final Map<String, Map<TaskId, TaskReport>> reports;
    private final Attempts attempts;

    /**
     * Prepares the derivation.
     *
     * @param submissions all submissions on record, oldest first
     * @param reports what each scheduler, by name, says of its tasks
     * @param attempts what job scripts wrote down
     */
    public StatusSync(List<Submission> submissions, Map<String, Map<TaskId, TaskReport>> reports, Attempts attempts) {
        this.recorded = counts(submissions);
        this.newest = newest(submissions);
        unrecorded(submissions, attempts).forEach(s -> s.indices().forEach(index -> newest.put(index, s)));
        this.reports = Map.copyOf(reports);
        this.attempts = attempts;
    }

    /**
     * Returns the newest submission of each trial, by the trial's index.
     *
     * @param submissions all submissions, oldest first
     */
    public static Map<Integer, Submission> newest(List<Submission> submissions) {
        Map<Integer, Submission> newest = new HashMap<>();
        submissions.forEach(s -> s.indices().forEach(i -> newest.put(i, s)));
        return newest;
    }

    /**
     * Returns those of {@code submissions} that are the newest of some trial, in order. A job is told apart by what it is, not by the
     * trials that it lists: comparing these for each trial would take the square of the time.
     */
    public static List<Submission> deciding(List<Submission> submissions) {
        Set<Submission> deciding = Collections.newSetFromMap(new IdentityHashMap<>());
        deciding.addAll(newest(submissions).values());
        return submissions.stream().filter(deciding::contains).toList();
    }

    /**
     * Returns the jobs that took the newest attempt of a trial and are not on record for it, one for each trial: the scheduler holds them
     * although the reply to their submission was lost.
     *
     * @param submissions all submissions on record, oldest first
     */
    public static List<Submission> unrecorded(List<Submission> submissions, Attempts attempts) {
        Map<Integer, Integer> counts = counts(submissions);
        Map<Integer, Submission> newest = newest(submissions);
        List<Submission> unrecorded = new ArrayList<>();
        new TreeMap<>(attempts.newest())
                .forEach((index, attempt) -> attempt.owner()
                        .filter(owner -> attempt.number() >= counts.getOrDefault(index, 0))
                        .filter(owner -> !Optional.ofNullable(newest.get(index))
                                .map(Submission::job)
                                .equals(Optional.of(owner.job())))
                        .flatMap(owner -> attempt.submission(index))
                        .ifPresent(unrecorded::add));
        return unrecorded;
    }

    /**
     * Returns those of {@link #unrecorded} that are on record nowhere. What is recorded of such a trial was found out without them, also
     * where another job is on record for the same attempt.
     *
     * @param submissions all submissions on record, oldest first
     */
    public static List<Submission> unknown(List<Submission> submissions, Attempts attempts) {
        return unrecorded(submissions, attempts).stream()
                .filter(found -> submissions.stream()
                        .noneMatch(known ->
                                known.isSameJob(found) && known.indices().containsAll(found.indices())))
                .toList();
    }

    private static Map<Integer, Integer> counts(List<Submission> submissions) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Submission submission : submissions) {
            for (int index : submission.indices()) {
                counts.put(index, submission.attempt(counts.getOrDefault(index, 0)));
            }
        }
        return counts;
    }

    /** Returns the submission that runs the newest attempt of trial {@code index}, on record or not. */
    public Optional<Submission> newestSubmission(int index) {
        return Optional.ofNullable(newest.get(index));
    }

    /** Returns the number of the newest attempt of trial {@code index}; 0 when there was none. */
    public int attempt(int index) {
        return Math.max(recorded.getOrDefault(index, 0), attempts.number(index));
    }

    /** Returns whether a job is known to have taken attempt {@code number}, the newest, of trial {@code index}. */
    public boolean isTaken(int index, int number) {
        return attempts.of(index)
                .filter(attempt -> attempt.number() == number)
                .flatMap(Attempt::owner)
                .isPresent();
    }

    /** Returns what is said of trial {@code index} in the submission that runs its newest attempt. */
    public Optional<TaskReport> report(int index) {
        return newestSubmission(index)
                .flatMap(s -> Optional.ofNullable(
                        reports.getOrDefault(s.scheduler(), Map.of()).get(s.task(index))));
    }

    /** Returns what is known of trial {@code index} besides its record. */
    public Evidence evidence(int index) {
        int attempt = attempt(index);
        return newestSubmission(index)
                .map(submission -> report(index)
                        .map(report -> Evidence.said(attempt, submission.job(), report))
                        .orElse(Evidence.NONE)
                        .join(Evidence.sent(attempt, submission.job())))
                .orElse(Evidence.NONE)
                .join(ended(index));
    }

    /** Returns how the newest attempt of trial {@code index} ended, as the job script wrote it down. */
    public Optional<AttemptEnd> end(int index) {
        return attempts.of(index)
                .filter(attempt -> attempt.number() == attempt(index))
                .flatMap(Attempt::end);
    }

    private Evidence ended(int index) {
        return attempts.of(index)
                .flatMap(attempt -> attempt.end().map(end -> Evidence.ended(attempt.number(), end)))
                .orElse(Evidence.NONE);
    }

    /** Returns whether a scheduler says that it still holds trial {@code index}, whatever the trial's status. */
    public boolean holds(int index) {
        return report(index)
                .flatMap(report -> report.state().status())
                .filter(TrialStatus::isLive)
                .isPresent();
    }

    /** Returns {@code manifest} with the statuses that follow. */
    public Manifest apply(Manifest manifest) {
        return new Manifest(manifest.trials().stream()
                .map(trial -> trial.withStatus(standing(trial).status()))
                .toList());
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
        return evidence(trial.index())
                .standing()
                .filter(known -> known.status() != TrialStatus.SUBMITTED || trial.status() == TrialStatus.READY)
                .orElse(asRecorded);
    }
}
