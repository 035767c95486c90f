package io.hyperherd.core.reconcile;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derives where each trial stands from what is recorded, what was submitted, and what schedulers positively say.
 *
 * <p>The newest submission that holds the trial decides; an older job's row never counts. A task that no scheduler lists, or lists with a
 * word that is not known, leaves the status as it is. Pruned and paused trials were stopped on purpose, so the end of their task is no
 * news; every other status follows the evidence, forwards and back.
 */
public final class StatusSync {

    private final Map<Integer, Submission> newest;
    private final Map<String, Map<TaskId, TaskReport>> reports;

    /**
     * Prepares the derivation.
     *
     * @param submissions all submissions, oldest first
     * @param reports what each scheduler, by name, says of its tasks
     */
    public StatusSync(List<Submission> submissions, Map<String, Map<TaskId, TaskReport>> reports) {
        this.newest = newest(submissions);
        this.reports = Map.copyOf(reports);
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

    /** Returns the newest submission that holds trial {@code index}. */
    public Optional<Submission> newestSubmission(int index) {
        return Optional.ofNullable(newest.get(index));
    }

    /** Returns what is said of trial {@code index} in its newest submission. */
    public Optional<TaskReport> report(int index) {
        return newestSubmission(index)
                .flatMap(s -> Optional.ofNullable(
                        reports.getOrDefault(s.scheduler(), Map.of()).get(s.task(index))));
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
                .map(trial -> trial.withStatus(status(trial)))
                .toList());
    }

    private TrialStatus status(Trial trial) {
        if (trial.status() == TrialStatus.PRUNED || trial.status() == TrialStatus.PAUSED) {
            return trial.status();
        }
        return report(trial.index()).flatMap(report -> report.state().status()).orElse(unheard(trial));
    }

    /** A submission on record outweighs a manifest that says there was none: its rewrite was cut short. */
    private TrialStatus unheard(Trial trial) {
        return trial.status() == TrialStatus.READY && newest.containsKey(trial.index())
                ? TrialStatus.SUBMITTED
                : trial.status();
    }
}
