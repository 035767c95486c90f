package io.hyperherd.cli;

import io.hyperherd.AccountingReport;
import io.hyperherd.CleanOptions;
import io.hyperherd.CleanReport;
import io.hyperherd.Explanation;
import io.hyperherd.Grid;
import io.hyperherd.LogFollower;
import io.hyperherd.LogTail;
import io.hyperherd.LogText;
import io.hyperherd.Manifest;
import io.hyperherd.Parameter;
import io.hyperherd.Plan;
import io.hyperherd.Reconciliation;
import io.hyperherd.Rehearsal;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.Results;
import io.hyperherd.RunOptions;
import io.hyperherd.Snapshot;
import io.hyperherd.StepRow;
import io.hyperherd.StopReport;
import io.hyperherd.Submission;
import io.hyperherd.Sweep;
import io.hyperherd.SweepDefinition;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.TrialSteps;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.SchedulerProvider;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** The workspace of the specification's examples, /w/tides, with statuses as a test sets them. */
final class FakeSweep implements Sweep {

    private final List<Trial> trials = new ArrayList<>(Tides.trials());
    private final Map<Integer, String> lastLines = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Value>> metrics = new LinkedHashMap<>();
    private final Map<Integer, TaskReport> reports = new LinkedHashMap<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final Deque<List<TrialStatus>> toCome = new ArrayDeque<>();
    private TrialFilter toStop = TrialFilter.ALL;
    private final List<StepRow> steps = new ArrayList<>();
    private final Deque<LogText> growth = new ArrayDeque<>();
    private final List<CleanOptions> cleanings = new ArrayList<>();
    private CleanReport cleanReport = new CleanReport(List.of(), List.of(), List.of(), List.of());
    private StopReport stopReport = new StopReport(List.of(), List.of());
    private AccountingReport accounting = new AccountingReport(List.of(), List.of(), List.of());
    private String scheduler = "slurm";
    private RunOptions options = RunOptions.defaults();
    private boolean recorded = true;
    private Duration silence = Duration.ZERO;
    private RehearsalOptions rehearsal = RehearsalOptions.defaults();
    private final Map<Integer, Integer> exitStatuses = new LinkedHashMap<>();

    FakeSweep statuses(TrialStatus... statuses) {
        set(List.of(statuses));
        return this;
    }

    private void set(List<TrialStatus> statuses) {
        for (int i = 0; i < statuses.size(); i++) {
            trials.set(i, trials.get(i).withStatus(statuses.get(i)));
        }
    }

    FakeSweep orphan(int index) {
        trials.set(index, trials.get(index).withOrigin(Origin.ORPHAN));
        return this;
    }

    /** Lets the next refresh after those announced before find these statuses. */
    FakeSweep then(TrialStatus... statuses) {
        toCome.add(List.of(statuses));
        return this;
    }

    /** Lets the scheduler's last answer be this old. */
    FakeSweep silentFor(Duration age) {
        silence = age;
        return this;
    }

    FakeSweep lastLine(int index, String line) {
        lastLines.put(index, line);
        return this;
    }

    FakeSweep metric(int index, String name, Value value) {
        metrics.computeIfAbsent(index, i -> new LinkedHashMap<>()).put(name, value);
        return this;
    }

    /** Lets the scheduler say this of a trial in job 4242. */
    FakeSweep reports(int index, TaskReport report) {
        reports.put(index, report);
        return this;
    }

    FakeSweep scheduler(String name) {
        scheduler = name;
        return this;
    }

    /** Returns what was last asked to be stopped. */
    TrialFilter toStop() {
        return toStop;
    }

    FakeSweep stops(StopReport report) {
        stopReport = report;
        return this;
    }

    FakeSweep accounts(AccountingReport report) {
        accounting = report;
        return this;
    }

    FakeSweep withoutWorkspace() {
        recorded = false;
        return this;
    }

    /** Returns the options of the last run or plan. */
    RunOptions asked() {
        return options;
    }

    @Override
    public SweepDefinition definition() {
        return new SweepDefinition(
                "tides",
                Path.of("/w/tides"),
                Path.of("/w/tides/go.sh"),
                new Grid.All(),
                List.of(
                        new Parameter.Discrete(
                                "window",
                                Optional.of("w"),
                                Optional.of(Value.of(24)),
                                List.of(Value.of(12), Value.of(24), Value.of(48)),
                                List.of()),
                        new Parameter.Continuous(
                                "drop", Optional.empty(), 0, 0.25, Parameter.Scale.LINEAR, 2, OptionalDouble.of(0))),
                List.of(),
                List.of("out=/data/run one"),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Sweep onScheduler(String name) {
        return scheduler(name);
    }

    @Override
    public Sweep onScheduler(SchedulerProvider handed) {
        return scheduler(handed.name());
    }

    @Override
    public List<Trial> definedTrials() {
        return List.copyOf(trials);
    }

    @Override
    public Plan plan(RunOptions asked) {
        options = asked;
        List<Integer> indices = trials.stream()
                .filter(t -> t.status().isPending())
                .map(Trial::index)
                .toList();
        return new Plan(
                new Reconciliation(List.of(), trials, List.of(), List.of()),
                trials,
                indices,
                indices.size(),
                scheduler,
                Optional.of(FakeScript.of(indices)),
                List.of());
    }

    @Override
    public SweepRun run(RunOptions asked) {
        List<Integer> indices = plan(asked).toSubmit();
        if (!indices.isEmpty()) {
            submissions.add(new Submission(scheduler, new JobId("4242"), indices));
            indices.forEach(i -> trials.set(i, trials.get(i).withStatus(TrialStatus.SUBMITTED)));
        }
        return new Run();
    }

    /** There is room for four trials, and then for the rest. */
    @Override
    public SweepRun feed(RunOptions asked, Consumer<Plan> watcher, Duration timeout) {
        Plan whole = plan(asked);
        List<Integer> first = whole.toSubmit().stream().limit(4).toList();
        watcher.accept(whole.split(List.of(first)));
        SweepRun run = run(asked);
        watcher.accept(whole.split(List.of(whole.toSubmit())));
        return run;
    }

    @Override
    public Rehearsal rehearse(RehearsalOptions asked) {
        rehearsal = asked;
        return new FakeRehearsal(trials, definition().launcher(), exitStatuses, asked);
    }

    /** Returns the options of the last rehearsal. */
    RehearsalOptions rehearsed() {
        return rehearsal;
    }

    /** Lets the launcher of a trial end with this exit status, and complain of it. */
    FakeSweep launcherEnds(int index, int exitStatus) {
        exitStatuses.put(index, exitStatus);
        return this;
    }

    @Override
    public Optional<SweepRun> open() {
        return recorded ? Optional.of(new Run()) : Optional.empty();
    }

    FakeSweep cleans(CleanReport report) {
        cleanReport = report;
        return this;
    }

    /** Returns the options of the cleanings so far. */
    List<CleanOptions> cleanings() {
        return List.copyOf(cleanings);
    }

    @Override
    public CleanReport clean(CleanOptions options) {
        cleanings.add(options);
        return cleanReport;
    }

    FakeSweep step(int index, String metric, long step, double seconds, Value value) {
        steps.add(new StepRow(
                index,
                step,
                metric,
                seconds < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond((long) seconds)),
                value));
        return this;
    }

    /** Lets the next poll of logs after those announced before find this. */
    FakeSweep grows(LogTail.Stream stream, String text) {
        growth.add(new LogText(stream, Path.of("/w/tides/.hyperherd/logs/3" + stream.extension()), text));
        return this;
    }

    /** Returns the jobs of all runs so far. */
    List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    private final class Run implements SweepRun {

        @Override
        public Sweep sweep() {
            return FakeSweep.this;
        }

        @Override
        public Optional<Plan> plan() {
            return Optional.of(FakeSweep.this.plan(options));
        }

        @Override
        public List<Submission> submissions() {
            return FakeSweep.this.submissions();
        }

        @Override
        public Snapshot refresh() {
            Optional.ofNullable(toCome.poll()).ifPresent(FakeSweep.this::set);
            return new Snapshot(
                    "tides",
                    Path.of("/w/tides"),
                    Instant.EPOCH.plus(silence),
                    Optional.of(Instant.EPOCH),
                    trials.stream().map(t -> snapshot(t)).toList(),
                    List.of());
        }

        private TrialSnapshot snapshot(Trial trial) {
            Optional<TaskReport> report = Optional.ofNullable(reports.get(trial.index()));
            return new TrialSnapshot(trial, report.map(r -> new JobId("4242")), report);
        }

        @Override
        public Manifest manifest() {
            return new Manifest(trials);
        }

        @Override
        public Snapshot await(Duration timeout, Consumer<Snapshot> watcher) {
            Snapshot snapshot = refresh();
            watcher.accept(snapshot);
            return snapshot.isSettled() ? snapshot : await(timeout, watcher);
        }

        @Override
        public StopReport stop(TrialFilter trials) {
            toStop = trials;
            return stopReport;
        }

        @Override
        public StopReport prune(Collection<Integer> indices) {
            return stopReport;
        }

        @Override
        public AccountingReport accounting() {
            return accounting;
        }

        @Override
        public Results results() {
            List<String> names = metrics.values().stream()
                    .flatMap(m -> m.keySet().stream())
                    .distinct()
                    .toList();
            return new Results(
                    trials.stream()
                            .map(t -> new TrialResult(t, metrics.getOrDefault(t.index(), Map.of())))
                            .toList(),
                    names,
                    List.of());
        }

        @Override
        public Explanation explain(int index) {
            return FakeExplanation.of(manifest(), index);
        }

        @Override
        public TrialSteps steps(int index) {
            return new TrialSteps(
                    index, steps.stream().filter(row -> row.trial() == index).toList(), List.of());
        }

        @Override
        public LogFollower follow(int index, List<LogTail.Stream> streams, int lines) {
            return reader -> {
                Optional<LogText> next = Optional.ofNullable(growth.poll());
                next.ifPresent(reader);
                return next.isPresent();
            };
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(1);
        }

        @Override
        public LogTail tail(int index, LogTail.Stream stream, int lines) {
            Path path = Path.of("/w/tides/.hyperherd/logs/" + index + stream.extension());
            boolean there = index == 3 && stream == LogTail.Stream.STDERR;
            List<String> all = List.of("Traceback", "ValueError: window too small");
            return new LogTail(
                    stream,
                    path,
                    there ? Optional.of(all.subList(Math.max(0, all.size() - lines), all.size())) : Optional.empty());
        }

        @Override
        public Optional<String> lastLogLine(Trial trial) {
            return Optional.ofNullable(lastLines.get(trial.index()));
        }
    }
}
