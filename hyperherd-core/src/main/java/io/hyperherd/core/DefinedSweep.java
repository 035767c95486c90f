package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Plan;
import io.hyperherd.RunOptions;
import io.hyperherd.Sweep;
import io.hyperherd.SweepDefinition;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.space.TrialSpace;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SchedulerProvider;
import java.util.List;
import java.util.Optional;

/** A sweep with a checked definition. */
final class DefinedSweep implements Sweep {

    private final SweepDefinition definition;
    private final Schedulers schedulers;
    private final Workspace workspace;

    DefinedSweep(SweepDefinition definition, Schedulers schedulers) {
        this.definition = definition;
        this.schedulers = schedulers;
        this.workspace = Workspace.of(definition.workspace());
    }

    @Override
    public SweepDefinition definition() {
        return definition;
    }

    @Override
    public Sweep onScheduler(String scheduler) {
        return new DefinedSweep(
                new SweepDefinition(
                        definition.name(),
                        definition.workspace(),
                        definition.launcher(),
                        definition.grid(),
                        definition.parameters(),
                        definition.conditions(),
                        definition.staticOverrides(),
                        definition.resources(),
                        schedulers.requested(scheduler)),
                schedulers);
    }

    @Override
    public List<Trial> definedTrials() {
        return Reconciler.reconcile(Manifest.EMPTY, TrialSpace.expand(definition), 0)
                .added();
    }

    @Override
    public Plan plan(RunOptions options) {
        Preflight.launcher(definition);
        Planner planner = planner(schedulers.intended(definition));
        return planner.plan(options, new SweepState(workspace, schedulers).observe());
    }

    @Override
    public SweepRun run(RunOptions options) {
        Preflight.launcher(definition);
        SchedulerProvider provider = schedulers.choose(definition);
        Scheduler scheduler = provider.create(workspace.stateDirectory());
        Launch launch = new Launch(definition, workspace, schedulers, scheduler, planner(provider));
        return new WorkspaceRun(this, workspace, schedulers, Optional.of(launch.run(options)));
    }

    private Planner planner(SchedulerProvider provider) {
        return new Planner(definition, provider.name(), TrialSpace.expand(definition));
    }

    @Override
    public Optional<SweepRun> open() {
        return workspace.exists()
                ? Optional.of(new WorkspaceRun(this, workspace, schedulers, Optional.empty()))
                : Optional.empty();
    }
}
