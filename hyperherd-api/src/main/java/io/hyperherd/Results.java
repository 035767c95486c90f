package io.hyperherd;

import io.hyperherd.spelling.Nearest;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all trials have logged. Immutable.
 *
 * @param trials one entry per trial, in the manifest's order unless sorted
 * @param metricNames every metric's name, in order of first sight
 * @param warnings files that could not be read, one line each
 */
@Api(Api.Status.STABLE)
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

    /**
     * Returns the trial that comes first by a metric or a parameter; empty when no trial has a number or text for it.
     *
     * @throws RefusedException as {@link #sortedBy} does
     */
    public Optional<TrialResult> best(String name, Order order) {
        return sortedBy(name, order).trials().stream()
                .findFirst()
                .filter(result -> result.value(name).filter(Ranking::ranks).isPresent());
    }

    /**
     * Returns the trials by what they have for a parameter, a metric or an extra, in the order of first sight; trials without it are in none
     * of the groups. Numbers that are written differently, such as 1 and 1.0, are different here.
     */
    public Map<Value, Results> groupBy(String name) {
        Map<Value, List<TrialResult>> groups = new LinkedHashMap<>();
        trials.forEach(result -> result.value(name)
                .ifPresent(value -> groups.computeIfAbsent(value, first -> new ArrayList<>())
                        .add(result)));
        Map<Value, Results> results = new LinkedHashMap<>();
        groups.forEach((value, group) -> results.put(value, of(group)));
        return Collections.unmodifiableMap(results);
    }

    /**
     * Returns the numbers that trials have for {@code metric}, in order; those without, or with NaN or something else than a number, have
     * none.
     */
    public List<Double> numbers(String metric) {
        return trials.stream()
                .flatMap(result ->
                        Pivoting.number(result.metrics().get(metric)).stream().boxed())
                .toList();
    }

    /**
     * Returns a table with a row for each value of the parameter {@code down}, a column for each of {@code across}, both in the order of
     * first sight, and in each cell what the numbers come to that the trials there have for {@code metric}.
     */
    public Table pivot(String down, String across, String metric, Aggregate aggregate) {
        return new Pivoting(down, across, metric).of(trials, aggregate);
    }

    /** Returns one row for each trial: its index, name and status, then parameters, extras and metrics, each in the order of first sight. */
    public Table table() {
        return TrialTable.of(
                trials,
                TrialResult::trial,
                metricNames,
                result -> metricNames.stream()
                        .map(name -> Optional.ofNullable(result.metrics().get(name))));
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
