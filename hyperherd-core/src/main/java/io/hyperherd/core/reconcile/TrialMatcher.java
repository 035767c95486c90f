package io.hyperherd.core.reconcile;

import io.hyperherd.Trial;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which recorded trial is which of the wanted ones: by hash, and where no hash fits, by value with floats equal within 4 units in
 * the last place. The last digits of a log grid depend on the machine that computed them, so a workspace made elsewhere may carry
 * hashes that no formula of ours reproduces.
 */
final class TrialMatcher {

    private final Set<String> strangeHashes = new HashSet<>();
    private final List<TrialSpec> unmatched = new ArrayList<>();
    private final Map<List<Object>, List<TrialSpec>> byValue = new HashMap<>();
    private final FloatClusters clusters;
    private final Set<TrialSpec> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    TrialMatcher(List<Trial> recorded, List<TrialSpec> wanted) {
        recorded.forEach(trial -> strangeHashes.add(trial.hash()));
        for (TrialSpec spec : wanted) {
            if (recorded.isEmpty() || !strangeHashes.remove(spec.hash())) {
                unmatched.add(spec);
            }
        }
        List<Trial> strangers = recorded.stream().filter(this::isStranger).toList();
        clusters = clusters(strangers);
        if (!strangers.isEmpty()) {
            unmatched.forEach(spec -> byValue.computeIfAbsent(key(spec.params(), spec.extras()), k -> new ArrayList<>())
                    .add(spec));
        }
    }

    private boolean isStranger(Trial trial) {
        return strangeHashes.contains(trial.hash());
    }

    private FloatClusters clusters(List<Trial> strangers) {
        FloatClusters.Builder builder = new FloatClusters.Builder();
        if (!unmatched.isEmpty() && !strangers.isEmpty()) {
            unmatched.forEach(spec -> builder.add(spec.params()).add(spec.extras()));
            strangers.forEach(trial -> builder.add(trial.params()).add(trial.extras()));
        }
        return builder.build();
    }

    /** Returns whether the definition yields {@code trial}. Two trials are never matched to one by value. */
    boolean match(Trial trial) {
        return !isStranger(trial)
                || byValue.getOrDefault(key(trial.params(), trial.extras()), List.of()).stream()
                        .anyMatch(taken::add);
    }

    /** Returns the wanted trials that match none that {@link #match} was asked about, in order. */
    List<TrialSpec> rest() {
        return unmatched.stream().filter(spec -> !taken.contains(spec)).toList();
    }

    /** Two trials have equal keys when they differ in nothing but the last bits of floats. */
    private List<Object> key(Map<String, Value> params, Map<String, Value> extras) {
        return List.of(clusters.representative(params), clusters.representative(extras));
    }
}
