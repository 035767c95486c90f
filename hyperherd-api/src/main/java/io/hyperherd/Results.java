package io.hyperherd;

import io.hyperherd.spelling.Nearest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What all trials have logged. Immutable.
 *
 * @param trials one entry per trial, in the manifest's order unless sorted
 * @param metricNames every metric's name, in order of first sight
 * @param warnings files that could not be read, one line each
 */
public record Results(List<TrialResult> trials, List<String> metricNames, List<String> warnings) {

    /** Copies the lists. */
    public Results {
        trials = List.copyOf(trials);
        metricNames = List.copyOf(metricNames);
        warnings = List.copyOf(warnings);
    }

    /** Which end of a ranking comes first. */
    public enum Order {
        /** The smallest value first, as for a loss. */
        ASCENDING,
        /** The largest value first, as for an accuracy. */
        DESCENDING
    }

    /**
     * Returns the trials by a metric or, where no metric is called so, a parameter. Numbers come before text. Trials without the value,
     * or with NaN or null for it, come last in either order, and trials that are equal in it by index. While nobody has logged anything,
     * every name may be that of a metric to come, and nothing is sorted by it.
     *
     * @throws RefusedException when neither a metric nor a parameter is called {@code name}; the message lists those there are
     */
    public Results sortedBy(String name, Order order) {
        Set<String> names = names();
        if (!names.contains(name)) {
            if (metricNames.isEmpty()) {
                return this;
            }
            throw new RefusedException("no metric or parameter is called '" + name + "'" + proposal(name, names)
                    + " There are " + String.join(", ", names) + ".");
        }
        return of(trials.stream()
                .sorted(new Ranking(
                        result -> metricNames.contains(name)
                                ? result.metrics()
                                : result.trial().params(),
                        name,
                        order))
                .toList());
    }

    /**
     * Returns the first {@code count} trials.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    public Results top(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a negative number of trials: " + count);
        }
        return of(trials.subList(0, Math.min(count, trials.size())));
    }

    /** Returns the trials that match every pin. */
    public Results matching(Collection<Pin> pins) {
        return of(trials.stream()
                .filter(result -> pins.stream().allMatch(pin -> pin.matches(result.trial())))
                .toList());
    }

    private Results of(List<TrialResult> chosen) {
        return new Results(chosen, metricNames, warnings);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(metricNames);
        trials.forEach(result -> names.addAll(result.trial().params().keySet()));
        return names;
    }

    private static String proposal(String name, Set<String> names) {
        return Nearest.of(name, names)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(".");
    }
}
