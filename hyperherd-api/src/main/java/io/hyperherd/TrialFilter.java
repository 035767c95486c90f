package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which trials a request is about: those that pass every part of it. Immutable.
 *
 * @param indices the trials named, ascending; empty when none is
 * @param pins values that a trial must have
 * @param statuses the statuses of which a trial must have one; none when any will do
 */
@Api(Api.Status.STABLE)
public record TrialFilter(Optional<SortedSet<Integer>> indices, List<Pin> pins, Set<TrialStatus> statuses) {

    /** Every trial. */
    public static final TrialFilter ALL = new TrialFilter(Optional.empty(), List.of(), Set.of());

    /** Copies the collections. */
    public TrialFilter {
        indices = indices.map(named -> Collections.unmodifiableSortedSet(new TreeSet<>(named)));
        pins = List.copyOf(pins);
        statuses = statuses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(statuses));
    }

    /** Returns this filter for trials with these indices only. */
    public TrialFilter withIndices(Collection<Integer> chosen) {
        return new TrialFilter(Optional.of(new TreeSet<>(chosen)), pins, statuses);
    }

    /** Returns this filter for trials that match every pin. */
    public TrialFilter withPins(List<Pin> chosen) {
        return new TrialFilter(indices, chosen, statuses);
    }

    /** Returns this filter for trials with one of these statuses; with none of them, for any. */
    public TrialFilter withStatuses(Set<TrialStatus> chosen) {
        return new TrialFilter(indices, pins, chosen);
    }

    /** Returns whether {@code trial} passes. */
    public boolean matches(Trial trial) {
        return (indices.isEmpty() || indices.get().contains(trial.index()))
                && (statuses.isEmpty() || statuses.contains(trial.status()))
                && matchesPins(trial);
    }

    /** Returns whether {@code trial} has the values. */
    public boolean matchesPins(Trial trial) {
        return pins.stream().allMatch(pin -> pin.matches(trial));
    }

    /**
     * Returns the indices named that {@code manifest} does not have, ascending.
     */
    public SortedSet<Integer> missingFrom(Manifest manifest) {
        SortedSet<Integer> missing = new TreeSet<>(indices.orElseGet(Collections::emptySortedSet));
        manifest.trials().forEach(trial -> missing.remove(trial.index()));
        return missing;
    }
}
