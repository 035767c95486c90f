package io.hyperherd;

import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
