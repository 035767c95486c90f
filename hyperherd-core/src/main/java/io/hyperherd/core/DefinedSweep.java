package io.hyperherd.core;

import io.hyperherd.CleanOptions;
import io.hyperherd.CleanReport;
import io.hyperherd.ConfigException;
import io.hyperherd.Manifest;
import io.hyperherd.Plan;
import io.hyperherd.Rehearsal;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.RunOptions;
import io.hyperherd.Sweep;
import io.hyperherd.SweepDefinition;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.core.bulk.Aside;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.space.ExpansionException;
import io.hyperherd.core.space.TrialSpace;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SchedulerProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A sweep with a checked definition. */
final class DefinedSweep implements Sweep {

    private final SweepDefinition definition;
    private final Schedulers schedulers;
    private final Function<List<String>, String> where;
    private final Launcher launcher;
    private final Workspace workspace;

    /**
     * Creates the sweep.
     *
     * @param where what a complaint about a part of the definition begins with, given the keys that lead to it
     * @param launcher what runs a trial
     */
    DefinedSweep(
            SweepDefinition definition,
            Schedulers schedulers,
            Function<List<String>, String> where,
            Launcher launcher) {
        this.definition = definition;
        this.schedulers = schedulers;
        this.where = where;
        this.launcher = launcher;
        this.workspace = Workspace.of(definition.workspace());
    }

    @Override
    public SweepDefinition definition() {
        return definition;
    }

    @Override
    public Sweep onScheduler(String scheduler) {
        return on(schedulers.requested(scheduler), schedulers);
    }

    @Override
    public Sweep onScheduler(SchedulerProvider scheduler) {
        return on(Optional.of(scheduler.name()), schedulers.with(scheduler));
    }

    private Sweep on(Optional<String> scheduler, Schedulers known) {
        return new DefinedSweep(definition.withScheduler(scheduler), known, where, launcher);
    }

    @Override
    public List<Trial> definedTrials() {
        return Reconciler.reconcile(Manifest.EMPTY, expand(), 0).added();
    }

    @Override
    public Plan plan(RunOptions options) {
        check(launcher.flaw(definition));
        SchedulerProvider provider = chosen(Schedulers::intended);
        Scheduler scheduler = provider.create(workspace.stateDirectory());
        Inquiry inquiry = Inquiry.begin(scheduler, ArrayJobs.resources(definition));
        Aside<Integer> nextByFiles = Aside.begin("hyperherd-indices", workspace::nextIndexByFiles);
        // Before the manifest is read: what is only needed to work out the trials is garbage by then.
        Planner planner = planner(provider);
        SweepState.Observed observed = new SweepState(workspace, schedulers).observe();
        List<String> warnings = inquiry.warnings();
        Limits limits = inquiry.limits();
        int nextIndex = Workspace.nextIndex(observed.recorded(), nextByFiles.get());
        Plan plan = planner.plan(options, observed, nextIndex, limits).withWarnings(warnings);
        return plan.withWarnings(doubts(plan, options, scheduler, limits));
    }

    private List<String> doubts(Plan plan, RunOptions options, Scheduler scheduler, Limits limits) {
        List<String> doubts = new ArrayList<>();
        if (!plan.waiting().isEmpty()) {
            doubts.add(Launch.waiting(plan, "the limit on jobs is reached"));
        }
        plan.jobs().stream()
                .findFirst()
                .flatMap(first -> scheduler.objection(
                        new Consignment(definition, options, new Manifest(plan.trials()), first, index -> 0)
                                .first(limits)))
                .ifPresent(why -> doubts.add(scheduler.name() + " would refuse this: " + why));
        return doubts;
    }

    @Override
    public SweepRun run(RunOptions options) {
        return launched((launch, scheduler) -> launch.run(options));
    }

    @Override
    public SweepRun feed(RunOptions options, Consumer<Plan> watcher, Duration timeout) {
        return launched((launch, scheduler) -> new Feeding(launch, scheduler, options, watcher).feed(timeout));
    }

    private SweepRun launched(BiFunction<Launch, Scheduler, Launch.Outcome> work) {
        check(launcher.flaw(definition));
        SchedulerProvider provider = chosen(Schedulers::choose);
        launcher.prepare(definition, workspace);
        Scheduler scheduler = provider.create(workspace.stateDirectory());
        Launch launch = new Launch(definition, workspace, schedulers, scheduler, planner(provider));
        return new WorkspaceRun(this, workspace, schedulers, Optional.of(work.apply(launch, scheduler)));
    }

    @Override
    public Rehearsal rehearse(RehearsalOptions options) {
        check(launcher.flaw(definition).or(launcher::notRehearsed));
        launcher.prepare(definition, workspace);
        return new Rehearsals(definition, workspace, expand()).prepare(options);
    }

    private void check(Optional<String> flawOfLauncher) {
        flawOfLauncher.ifPresent(problem -> {
            throw new ConfigException(where.apply(List.of("launcher")) + problem);
        });
    }

    private SchedulerProvider chosen(BiFunction<Schedulers, SweepDefinition, SchedulerProvider> choice) {
        definition.scheduler().flatMap(schedulers::unknown).ifPresent(problem -> {
            throw new ConfigException(where.apply(List.of("scheduler")) + problem);
        });
        return choice.apply(schedulers, definition);
    }

    private List<TrialSpec> expand() {
        try {
            return TrialSpace.expand(definition);
        } catch (ExpansionException refused) {
            throw new ConfigException(where.apply(refused.place()) + refused.getMessage(), refused);
        }
    }

    private Planner planner(SchedulerProvider provider) {
        return new Planner(definition, provider.name(), expand());
    }

    @Override
    public Optional<SweepRun> open() {
        return workspace.exists()
                ? Optional.of(new WorkspaceRun(this, workspace, schedulers, Optional.empty()))
                : Optional.empty();
    }

    @Override
    public CleanReport clean(CleanOptions options) {
        return new Clean(workspace, schedulers).clean(options);
    }
}
