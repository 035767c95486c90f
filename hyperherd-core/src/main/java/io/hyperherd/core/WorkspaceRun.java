package io.hyperherd.core;

import io.hyperherd.AccountingReport;
import io.hyperherd.Explanation;
import io.hyperherd.LogFollower;
import io.hyperherd.LogTail;
import io.hyperherd.Manifest;
import io.hyperherd.Plan;
import io.hyperherd.Results;
import io.hyperherd.Snapshot;
import io.hyperherd.StopReport;
import io.hyperherd.Submission;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialSteps;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.workspace.Workspace;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A sweep with a workspace. */
final class WorkspaceRun implements SweepRun {

    private final Sweep sweep;
    private final Workspace workspace;
    private final Schedulers schedulers;
    private final Optional<Launch.Outcome> outcome;

    WorkspaceRun(Sweep sweep, Workspace workspace, Schedulers schedulers, Optional<Launch.Outcome> outcome) {
        this.sweep = sweep;
        this.workspace = workspace;
        this.schedulers = schedulers;
        this.outcome = outcome;
    }

    @Override
    public Sweep sweep() {
        return sweep;
    }

    @Override
    public Optional<Plan> plan() {
        return outcome.map(Launch.Outcome::plan);
    }

    @Override
    public List<Submission> submissions() {
        return outcome.map(Launch.Outcome::submissions).orElse(List.of());
    }

    @Override
    public Snapshot refresh() {
        return new Refresh(sweep.definition(), workspace, schedulers).snapshot();
    }

    @Override
    public Manifest manifest() {
        return workspace.manifest();
    }

    @Override
    public Snapshot await(Duration timeout, Consumer<Snapshot> watcher) {
        return new Watch(this::refresh, pollInterval()).await(timeout, watcher);
    }

    @Override
    public Duration pollInterval() {
        return schedulers.pollInterval(workspace);
    }

    @Override
    public StopReport stop(TrialFilter trials) {
        return new Stop(workspace, schedulers).stop(trials);
    }

    @Override
    public StopReport prune(Collection<Integer> indices) {
        return new Stop(workspace, schedulers).prune(indices);
    }

    @Override
    public AccountingReport accounting() {
        return new Accounts(workspace, schedulers).report();
    }

    @Override
    public Explanation explain(int index) {
        return new Explanations(sweep.definition(), workspace, schedulers).explain(index);
    }

    @Override
    public Results results() {
        return workspace.results(manifest());
    }

    @Override
    public TrialSteps steps(int index) {
        return workspace.steps(index);
    }

    @Override
    public LogTail tail(int index, LogTail.Stream stream, int lines) {
        return workspace.tail(index, stream, lines);
    }

    @Override
    public LogFollower follow(int index, List<LogTail.Stream> streams, int lines) {
        return workspace.follow(index, streams, lines);
    }

    @Override
    public Optional<String> lastLogLine(Trial trial) {
        try {
            return workspace.lastLine(trial.index(), trial.status());
        } catch (WorkspaceException unreadable) {
            return Optional.empty();
        }
    }
}
