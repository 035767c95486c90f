package io.hyperherd.core.event;

import io.hyperherd.Reconciliation;
import io.hyperherd.StepRow;
import io.hyperherd.SweepEvent;
import io.hyperherd.Trial;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What has been told of a sweep so far, and what a further look adds to it. Touches no file and no scheduler. Not for several threads. */
final class Seen {

    private boolean isFirst = true;
    private final Map<Integer, TrialSnapshot> trials = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Long>> steps = new HashMap<>();
    private final Map<Integer, Map<String, Value>> finals = new HashMap<>();

    /** Returns whether the trial was over in the same job when it was last looked at, so that it logs nothing more. */
    boolean wasOver(TrialSnapshot now) {
        return before(now)
                .filter(seen ->
                        seen.job().equals(now.job()) && isOver(seen.trial().status()))
                .isPresent();
    }

    /** Returns what is new in {@code look}: changes of the trials, jobs, starts, metrics, ends. */
    List<SweepEvent> add(Look look) {
        Instant at = look.snapshot().at();
        List<SweepEvent> events = new ArrayList<>();
        reconciled(look).ifPresent(change -> events.add(new SweepEvent.Reconciled(at, change)));
        submitted(look, at, events);
        look.snapshot().trials().stream()
                .filter(this::hasStarted)
                .forEach(now -> events.add(new SweepEvent.Started(at, now.trial())));
        look.steps().forEach(row -> step(row, at, events));
        look.finals().forEach((trial, metrics) -> metrics(trial, metrics, at, events));
        look.snapshot().trials().stream()
                .filter(this::hasEnded)
                .forEach(now -> events.add(now.failure()
                        .<SweepEvent>map(cause -> new SweepEvent.Failed(at, now.trial(), cause))
                        .orElseGet(() -> new SweepEvent.Finished(at, now.trial()))));
        trials.clear();
        look.snapshot().trials().forEach(now -> trials.put(now.trial().index(), now));
        isFirst = false;
        return events;
    }

    private Optional<Reconciliation> reconciled(Look look) {
        return (isFirst ? look.planned() : Optional.of(difference(look))).filter(change -> !change.isEmpty());
    }

    private Reconciliation difference(Look look) {
        Map<Integer, TrialSnapshot> gone = new LinkedHashMap<>(trials);
        List<Trial> kept = new ArrayList<>();
        List<Trial> added = new ArrayList<>();
        List<Trial> orphaned = new ArrayList<>();
        for (TrialSnapshot now : look.snapshot().trials()) {
            Optional<TrialSnapshot> before =
                    Optional.ofNullable(gone.remove(now.trial().index()));
            if (before.isEmpty()) {
                added.add(now.trial());
            } else if (before.get().trial().origin() == Trial.Origin.DEFINED
                    && now.trial().origin() == Trial.Origin.ORPHAN) {
                orphaned.add(now.trial());
            } else {
                kept.add(now.trial());
            }
        }
        return new Reconciliation(
                kept, added, gone.values().stream().map(TrialSnapshot::trial).toList(), orphaned);
    }

    private void submitted(Look look, Instant at, List<SweepEvent> events) {
        Map<JobId, List<Integer>> jobs = new TreeMap<>(Comparator.comparing(JobId::value));
        look.snapshot().trials().stream()
                .filter(now -> now.job().isPresent() && isNewJob(now))
                .forEach(now -> jobs.computeIfAbsent(now.job().get(), job -> new ArrayList<>())
                        .add(now.trial().index()));
        jobs.forEach((job, indices) -> events.add(
                new SweepEvent.Submitted(at, job, indices.stream().sorted().toList())));
    }

    private boolean isNewJob(TrialSnapshot now) {
        return before(now).filter(seen -> seen.job().equals(now.job())).isEmpty();
    }

    private Optional<TrialSnapshot> before(TrialSnapshot now) {
        return Optional.ofNullable(trials.get(now.trial().index()));
    }

    private boolean hasStarted(TrialSnapshot now) {
        boolean ran = now.trial().status() == TrialStatus.RUNNING
                || now.trial().status() == TrialStatus.COMPLETED
                || now.trial().status() == TrialStatus.FAILED;
        boolean told = before(now)
                .filter(seen -> seen.job().equals(now.job())
                        && (seen.trial().status() == TrialStatus.RUNNING
                                || isOver(seen.trial().status())))
                .isPresent();
        return ran && now.job().isPresent() && !told;
    }

    private boolean hasEnded(TrialSnapshot now) {
        boolean told = before(now)
                .filter(seen -> seen.job().equals(now.job())
                        && seen.trial().status() == now.trial().status())
                .isPresent();
        return isOver(now.trial().status()) && !told;
    }

    static boolean isOver(TrialStatus status) {
        return switch (status) {
            case COMPLETED, FAILED, CANCELLED, PRUNED, PAUSED -> true;
            case READY, SUBMITTED, QUEUED, RUNNING, UNKNOWN -> false;
        };
    }

    private void step(StepRow row, Instant at, List<SweepEvent> events) {
        Map<String, Long> last = steps.computeIfAbsent(row.trial(), index -> new HashMap<>());
        if (row.step() > last.getOrDefault(row.metric(), Long.MIN_VALUE)) {
            last.put(row.metric(), row.step());
            events.add(new SweepEvent.MetricLogged(
                    at, row.trial(), row.metric(), OptionalLong.of(row.step()), row.value()));
        }
    }

    private void metrics(int trial, Map<String, Value> metrics, Instant at, List<SweepEvent> events) {
        Map<String, Value> last = finals.computeIfAbsent(trial, index -> new HashMap<>());
        metrics.forEach((metric, value) -> {
            if (!value.equals(last.put(metric, value))) {
                events.add(new SweepEvent.MetricLogged(at, trial, metric, OptionalLong.empty(), value));
            }
        });
    }
}
