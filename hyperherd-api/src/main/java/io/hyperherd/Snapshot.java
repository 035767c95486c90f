package io.hyperherd;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sweep at one moment, from one observation of its scheduler. Immutable.
 *
 * @param sweepName what the sweep is called
 * @param workspace the absolute workspace directory
 * @param at when the scheduler was asked
 * @param answered when each scheduler that holds one of the trials last answered: {@code at} when all do now, earlier when one is silent;
 *     empty when nobody knows
 * @param trials the trials in the manifest's order
 * @param warnings what was not found out, one line each: a scheduler that did not answer, a word it used that is not known
 */
@Api(Api.Status.STABLE)
public record Snapshot(
        String sweepName,
        Path workspace,
        Instant at,
        Optional<Instant> answered,
        List<TrialSnapshot> trials,
        List<String> warnings) {

    /** Copies the lists. */
    public Snapshot {
        trials = List.copyOf(trials);
        warnings = List.copyOf(warnings);
    }

    /** Creates a snapshot for which all schedulers answered. */
    public Snapshot(String sweepName, Path workspace, Instant at, List<TrialSnapshot> trials, List<String> warnings) {
        this(sweepName, workspace, at, Optional.of(at), trials, warnings);
    }

    /** Returns whether a scheduler did not answer, so that statuses may be older than this snapshot. */
    public boolean isStale() {
        return !answered.equals(Optional.of(at));
    }

    /** Returns how many trials have each status, statuses without trials left out. */
    public Map<TrialStatus, Integer> totals() {
        Map<TrialStatus, Integer> totals = new EnumMap<>(TrialStatus.class);
        trials.forEach(t -> totals.merge(t.trial().status(), 1, Integer::sum));
        return totals;
    }

    /** Returns whether no trial is submitted, queued or running. */
    public boolean isSettled() {
        return trials.stream().noneMatch(t -> t.trial().status().isLive());
    }

    /**
     * Returns one row for each trial: its index, name and status, then parameters and extras, each in the order of first sight, then the
     * number of its newest job, and of what kind the cause is if it has failed.
     */
    public Table table() {
        return TrialTable.of(
                trials,
                TrialSnapshot::trial,
                List.of("job", "failure"),
                entry -> Stream.of(
                        entry.job().map(job -> Value.of(job.value())),
                        entry.failure().map(cause -> Value.of(cause.kind().words()))));
    }
}
