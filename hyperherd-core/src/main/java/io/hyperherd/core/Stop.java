package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.RefusedException;
import io.hyperherd.StopReport;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.StopReport.NotCancelled;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Cancels trials, and records as cancelled only what the scheduler took. */
final class Stop {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final Schedulers schedulers;

    Stop(Workspace workspace, Schedulers schedulers) {
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    StopReport stop(TrialFilter trials) {
        return workspace.whileLocked(LOCK_PATIENCE, "herd stop", () -> {
            SweepState.Observed observed = new Settlement(workspace, schedulers).observe();
            StopReport report = cancel(live(observed, trials), superseded(observed, trials), observed);
            workspace.saveManifest(Reconciler.cancelled(observed.manifest(), newlyCancelled(report)));
            return report;
        });
    }

    /** Cancels what is live of trials {@code indices}, and records those as pruned that are not live any more. */
    StopReport prune(Collection<Integer> indices) {
        TrialFilter trials = TrialFilter.ALL.withIndices(indices);
        return workspace.whileLocked(LOCK_PATIENCE, "herd prune", () -> {
            SweepState.Observed observed = new Settlement(workspace, schedulers).observe();
            StopReport report = cancel(live(observed, trials), superseded(observed, trials), observed);
            Set<Integer> refused =
                    report.refused().stream().map(NotCancelled::index).collect(Collectors.toSet());
            List<Integer> gone =
                    indices.stream().filter(index -> !refused.contains(index)).toList();
            workspace.saveManifest(Reconciler.pruned(observed.manifest(), gone));
            return report;
        });
    }

    /** A trial that was pruned or paused stays so: its task is gone now, as was asked for before. */
    private static List<Integer> newlyCancelled(StopReport report) {
        return report.cancelled().stream()
                .filter(cancelled -> cancelled.previousStatus().isLive())
                .map(Cancelled::index)
                .toList();
    }

    private static List<Trial> live(SweepState.Observed observed, TrialFilter trials) {
        Manifest manifest = observed.manifest();
        SortedSet<Integer> missing = trials.missingFrom(manifest);
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "no trial found with index " + missing.first() + "; `herd ls` lists the trials there are");
        }
        return manifest.trials().stream()
                .filter(trials::matches)
                .filter(trial -> trial.status().isLive() || observed.sync().holds(trial.index()))
                .toList();
    }

    /** A run by force leaves the earlier task of a trial beside the new one; whoever stops the trial means both. */
    private Map<String, Map<TaskId, Trial>> superseded(SweepState.Observed observed, TrialFilter trials) {
        List<Superseded> older = older(observed, trials);
        Answers answers =
                Answers.about(older.stream().map(Superseded::submission).toList(), workspace, schedulers);
        Map<String, Map<TaskId, Trial>> live = new HashMap<>();
        older.stream()
                .filter(old -> answers.report(old.submission(), old.trial().index())
                        .flatMap(report -> TrialStatus.of(report.state()))
                        .filter(TrialStatus::isLive)
                        .isPresent())
                .forEach(old -> live.computeIfAbsent(old.submission().scheduler(), name -> new HashMap<>())
                        .put(old.submission().task(old.trial().index()), old.trial()));
        return live;
    }

    private List<Superseded> older(SweepState.Observed observed, TrialFilter trials) {
        Map<Integer, Trial> chosen = new HashMap<>();
        observed.manifest().trials().stream().filter(trials::matches).forEach(t -> chosen.put(t.index(), t));
        return workspace.submissions().stream()
                .flatMap(submission -> submission.indices().stream()
                        .filter(index -> !decides(submission, index, observed))
                        .flatMap(index -> Optional.ofNullable(chosen.get(index)).stream())
                        .map(trial -> new Superseded(submission, trial)))
                .toList();
    }

    /** A submission of {@code trial} that is not the newest. */
    private record Superseded(Submission submission, Trial trial) {}

    private static boolean decides(Submission submission, int index, SweepState.Observed observed) {
        return observed.sync()
                .newestSubmission(index)
                .filter(newest -> newest.job().equals(submission.job()))
                .isPresent();
    }

    private StopReport cancel(
            List<Trial> live, Map<String, Map<TaskId, Trial>> superseded, SweepState.Observed observed) {
        List<Cancelled> cancelled = new ArrayList<>();
        List<NotCancelled> refused = new ArrayList<>();
        Map<String, Map<TaskId, Trial>> byScheduler = new HashMap<>();
        for (Trial trial : live) {
            Optional<Submission> submission = observed.sync().newestSubmission(trial.index());
            submission.ifPresentOrElse(
                    s -> byScheduler
                            .computeIfAbsent(s.scheduler(), name -> new HashMap<>())
                            .put(s.task(trial.index()), trial),
                    () -> refused.add(new NotCancelled(trial.index(), "no job is on record for it")));
        }
        superseded.forEach((scheduler, tasks) ->
                byScheduler.computeIfAbsent(scheduler, name -> new HashMap<>()).putAll(tasks));
        byScheduler.forEach((scheduler, tasks) -> cancel(scheduler, tasks, cancelled, refused));
        cancelled.sort(Comparator.comparingInt(Cancelled::index));
        refused.sort(Comparator.comparingInt(NotCancelled::index));
        return new StopReport(cancelled, refused);
    }

    private void cancel(
            String scheduler, Map<TaskId, Trial> tasks, List<Cancelled> cancelled, List<NotCancelled> refused) {
        Map<TaskId, CancelOutcome> outcomes = new Cancellation(workspace, schedulers).cancel(scheduler, tasks.keySet());
        tasks.forEach((task, trial) -> {
            CancelOutcome outcome = outcomes.get(task);
            if (outcome instanceof CancelOutcome.Cancelled) {
                cancelled.add(new Cancelled(trial.index(), task.job(), trial.status()));
            } else if (outcome instanceof CancelOutcome.Refused no) {
                refused.add(new NotCancelled(trial.index(), no.why()));
            }
        });
    }
}
