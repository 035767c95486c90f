package io.hyperherd.core.reconcile;

import io.hyperherd.Trial;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which recorded trial is which of the wanted ones: by hash, and where no hash fits, by value with floats equal within 4 units in
 * the last place. The last digits of a log grid depend on the machine that computed them, so a workspace made elsewhere may carry
 * hashes that no formula of ours reproduces.
 */
final class TrialMatcher {

    private final Map<String, TrialSpec> byHash = new HashMap<>();
    private final Map<List<Object>, List<TrialSpec>> byValue = new HashMap<>();
    private final FloatClusters clusters;
    private final Set<TrialSpec> taken = new HashSet<>();

    TrialMatcher(List<Trial> recorded, List<TrialSpec> wanted) {
        wanted.forEach(spec -> byHash.putIfAbsent(spec.hash(), spec));
        Set<String> recordedHashes = new HashSet<>();
        recorded.forEach(trial -> recordedHashes.add(trial.hash()));
        List<TrialSpec> unmatched = wanted.stream()
                .filter(spec -> !recordedHashes.contains(spec.hash()))
                .toList();
        List<Trial> strangers = recorded.stream()
                .filter(trial -> !byHash.containsKey(trial.hash()))
                .toList();
        clusters = clusters(unmatched, strangers);
        if (!strangers.isEmpty()) {
            unmatched.forEach(spec -> byValue.computeIfAbsent(key(spec.params(), spec.extras()), k -> new ArrayList<>())
                    .add(spec));
        }
    }

    private static FloatClusters clusters(List<TrialSpec> unmatched, List<Trial> strangers) {
        FloatClusters.Builder builder = new FloatClusters.Builder();
        if (!unmatched.isEmpty() && !strangers.isEmpty()) {
            unmatched.forEach(spec -> builder.add(spec.params()).add(spec.extras()));
            strangers.forEach(trial -> builder.add(trial.params()).add(trial.extras()));
        }
        return builder.build();
    }

    /** Returns what {@code trial} is; empty when the definition does not yield it. Two trials are never matched to one by value. */
    Optional<TrialSpec> match(Trial trial) {
        TrialSpec same = byHash.get(trial.hash());
        if (same != null) {
            return Optional.of(same);
        }
        return byValue.getOrDefault(key(trial.params(), trial.extras()), List.of()).stream()
                .filter(taken::add)
                .findFirst();
    }

    /** Two trials have equal keys when they differ in nothing but the last bits of floats. */
    private List<Object> key(Map<String, Value> params, Map<String, Value> extras) {
        return List.of(clusters.representative(params), clusters.representative(extras));
    }
}
