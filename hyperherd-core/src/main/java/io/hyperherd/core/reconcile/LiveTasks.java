package io.hyperherd.core.reconcile;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which tasks of everything that was ever submitted may be live, so that cleaning leaves none behind: also those of older jobs,
 * of trials that are on record no more, and of pruned and paused trials.
 */
public final class LiveTasks {

    private final Map<Integer, TrialStatus> recorded;
    private final boolean isRecorded;
    private final Map<String, Map<TaskId, TaskReport>> reports;
    private final Set<String> silent;

    /**
     * Prepares the decision.
     *
     * @param manifest what is on record; empty when that cannot be read
     * @param reports what each scheduler, by name, says of its tasks
     * @param silent the schedulers that did not answer, or not fully
     */
    public LiveTasks(Optional<Manifest> manifest, Map<String, Map<TaskId, TaskReport>> reports, Set<String> silent) {
        this.recorded = new HashMap<>();
        manifest.map(Manifest::trials)
                .orElse(List.of())
                .forEach((Trial trial) -> recorded.put(trial.index(), trial.status()));
        this.isRecorded = manifest.isPresent();
        this.reports = Map.copyOf(reports);
        this.silent = Set.copyOf(silent);
    }

    /**
     * Returns the tasks of {@code submissions}, oldest first, that may be live, by scheduler, each with the status of its trial: as said,
     * or else as recorded. While its scheduler is silent, a task that is not the newest of its trial may be live whatever the trial's
     * status is: a run by force leaves such tasks behind, and nothing on record tells of them.
     */
    public Map<String, Map<TaskId, TrialStatus>> among(List<Submission> submissions) {
        Map<Integer, Submission> newest = KnownJobs.newest(submissions);
        Map<String, Map<TaskId, TrialStatus>> live = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            for (int index : submission.indices()) {
                TaskId task = submission.task(index);
                boolean decides = submission.equals(newest.get(index));
                status(submission.scheduler(), task, index, decides)
                        .ifPresent(status -> live.computeIfAbsent(submission.scheduler(), name -> new LinkedHashMap<>())
                                .put(task, status));
            }
        }
        return live;
    }

    private Optional<TrialStatus> status(String scheduler, TaskId task, int index, boolean decides) {
        Optional<TrialStatus> said = Optional.ofNullable(
                        reports.getOrDefault(scheduler, Map.of()).get(task))
                .flatMap(report -> TrialStatus.of(report.state()));
        if (said.isPresent()) {
            return said.filter(TrialStatus::isLive);
        }
        if (!isRecorded || !decides) {
            return silent.contains(scheduler) ? Optional.of(TrialStatus.UNKNOWN) : Optional.empty();
        }
        return Optional.of(recorded.getOrDefault(index, TrialStatus.UNKNOWN)).filter(TrialStatus::isLive);
    }
}
