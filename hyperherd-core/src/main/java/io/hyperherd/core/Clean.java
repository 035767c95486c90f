package io.hyperherd.core;

import io.hyperherd.CleanOptions;
import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.CleanOptions.Unstoppable;
import io.hyperherd.CleanReport;
import io.hyperherd.HyperHerdException;
import io.hyperherd.Manifest;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.core.reconcile.KnownJobs;
import io.hyperherd.core.reconcile.LiveTasks;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.reconcile.StatusSync;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Cleans one workspace, once: nothing that is asked for goes while a job may go on that only the workspace knows of. */
final class Clean {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final Schedulers schedulers;
    private final Duration patience;
    private final List<Cancelled> cancelled = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    /** The trials whose newest task is live no more. */
    private final Set<Integer> ended = new HashSet<>();

    private boolean someWereOver;

    Clean(Workspace workspace, Schedulers schedulers) {
        this(workspace, schedulers, LOCK_PATIENCE);
    }

    Clean(Workspace workspace, Schedulers schedulers, Duration patience) {
        this.patience = patience;
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    CleanReport clean(CleanOptions options) {
        if (workspace.hasState()) {
            return workspace.whileLocked(patience, "herd clean", () -> underLock(options));
        }
        List<Path> removed = workspace.removeLeftovers(List.of());
        if (removed.isEmpty()) {
            throw new WorkspaceException("No workspace to clean in " + workspace.directory() + ".");
        }
        return report(removed);
    }

    private CleanReport underLock(CleanOptions options) {
        settle();
        List<Submission> submissions = submissions();
        Optional<Manifest> manifest = workspace.hasManifest() ? attempt(workspace::manifest) : Optional.empty();
        stop(submissions, manifest);
        boolean mayRemove = obstacles.isEmpty() || options.unstoppable() == Unstoppable.REMOVE;
        return report(mayRemove ? remove(options.extent(), submissions, manifest) : List.of());
    }

    private CleanReport report(List<Path> removed) {
        cancelled.sort(Comparator.comparingInt(Cancelled::index));
        return new CleanReport(cancelled, obstacles, removed, warnings);
    }

    /** What fails here must not keep anybody from cleaning the rest. */
    private <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (HyperHerdException failed) {
            warnings.add(String.valueOf(failed.getMessage()));
            return Optional.empty();
        }
    }

    private void settle() {
        try {
            new Settlement(workspace, schedulers).settleIntent();
        } catch (HyperHerdException unsettled) {
            obstacles.add("an earlier submission may have gone through: " + unsettled.getMessage());
        }
    }

    private List<Submission> submissions() {
        try {
            List<Submission> recorded = workspace.submissions();
            return attempt(new Settlement(workspace, schedulers)::adopt).orElse(recorded);
        } catch (WorkspaceException damaged) {
            obstacles.add("nobody can tell which jobs there are: " + damaged.getMessage());
            return List.of();
        }
    }

    private void stop(List<Submission> recorded, Optional<Manifest> manifest) {
        KnownJobs jobs = jobs(recorded);
        List<Submission> submissions = jobs.all();
        Answers answers = Answers.about(submissions, workspace, schedulers);
        warnings.addAll(SweepState.warnings(answers));
        StatusSync sync = new StatusSync(jobs, answers.reports(), answers.silent());
        Optional<Manifest> now = manifest.map(sync::apply);
        new LiveTasks(now, answers.reports(), answers.silent())
                .among(submissions)
                .forEach((scheduler, tasks) -> cancel(scheduler, tasks, sync, trials(scheduler, submissions)));
        now.ifPresent(known -> tellUntraceable(known, sync));
        now.map(known -> afterASecondLook(known, recorded, submissions))
                .map(this::withEndedCancelled)
                .ifPresent(this::save);
    }

    private static Map<TaskId, Integer> trials(String scheduler, List<Submission> submissions) {
        Map<TaskId, Integer> trials = new HashMap<>();
        submissions.stream()
                .filter(submission -> submission.scheduler().equals(scheduler))
                .forEach(
                        submission -> submission.indices().forEach(index -> trials.put(submission.task(index), index)));
        return trials;
    }

    private void cancel(
            String scheduler, Map<TaskId, TrialStatus> tasks, StatusSync sync, Map<TaskId, Integer> trials) {
        new Cancellation(workspace, schedulers)
                .cancel(scheduler, tasks.keySet())
                .forEach((task, outcome) -> {
                    int trial = trials.getOrDefault(task, task.index());
                    if (outcome instanceof CancelOutcome.Refused no) {
                        obstacles.add("trial " + trial + " (job " + task + ") was not cancelled: " + no.why());
                        return;
                    }
                    if (sync.newestSubmission(trial).map(Submission::job).equals(Optional.of(task.job()))) {
                        ended.add(trial);
                    }
                    someWereOver |= outcome instanceof CancelOutcome.AlreadyOver;
                    if (outcome instanceof CancelOutcome.Cancelled) {
                        cancelled.add(new Cancelled(trial, task.job(), tasks.getOrDefault(task, TrialStatus.UNKNOWN)));
                    }
                });
    }

    /** A task that was over before it could be cancelled may have done its work meanwhile, which must not be repeated. */
    private Manifest afterASecondLook(Manifest known, List<Submission> recorded, List<Submission> submissions) {
        if (!someWereOver) {
            return known;
        }
        Answers answers = Answers.about(submissions, workspace, schedulers);
        return new StatusSync(jobs(recorded), answers.reports(), answers.silent()).apply(known);
    }

    private KnownJobs jobs(List<Submission> recorded) {
        return new KnownJobs(
                recorded, attempt(() -> SweepState.attempts(workspace)).orElse(Attempts.NONE));
    }

    /** Trials that count as live while nothing says which job runs them. */
    private void tellUntraceable(Manifest manifest, StatusSync sync) {
        manifest.trials().stream()
                .filter(trial -> trial.status().isLive()
                        && sync.newestSubmission(trial.index()).isEmpty())
                .forEach(trial -> obstacles.add("trial " + trial.index() + " is '"
                        + trial.status().word() + "', and no job is on record for it"));
    }

    private void save(Manifest manifest) {
        try {
            workspace.saveManifest(manifest);
        } catch (WorkspaceException failed) {
            warnings.add("statuses are not saved: " + failed.getMessage());
        }
    }

    private Manifest withEndedCancelled(Manifest manifest) {
        return Reconciler.cancelled(
                manifest,
                manifest.trials().stream()
                        .filter(trial -> trial.status().isLive() && ended.contains(trial.index()))
                        .map(Trial::index)
                        .toList());
    }

    private List<Path> remove(Extent extent, List<Submission> submissions, Optional<Manifest> manifest) {
        List<Path> removed = new ArrayList<>();
        if (extent == Extent.EVERYTHING) {
            removed.addAll(workspace.removeState());
            removed.addAll(workspace.removeLeftovers(List.of()));
            return removed;
        }
        if (extent == Extent.LOGS) {
            removed.addAll(workspace.removeLogs());
        }
        if (obstacles.isEmpty()) {
            removed.addAll(workspace.removeTables());
        }
        removed.addAll(workspace.removeLeftovers(ofSchedulers(needed(submissions, manifest))));
        return removed;
    }

    /** What schedulers know of the newest job of a trial is shown with its status; older jobs serve nobody. */
    private static Set<JobId> needed(List<Submission> submissions, Optional<Manifest> manifest) {
        Map<Integer, Submission> newest = KnownJobs.newest(submissions);
        manifest.ifPresent(known -> newest.keySet()
                .retainAll(known.trials().stream().map(Trial::index).collect(Collectors.toSet())));
        return newest.values().stream().map(Submission::job).collect(Collectors.toSet());
    }

    private List<Path> ofSchedulers(Set<JobId> needed) {
        List<Path> leftovers = new ArrayList<>();
        schedulers
                .all()
                .forEach(provider -> attempt(() ->
                                provider.create(workspace.stateDirectory()).leftovers(needed))
                        .ifPresent(leftovers::addAll));
        return leftovers;
    }
}
