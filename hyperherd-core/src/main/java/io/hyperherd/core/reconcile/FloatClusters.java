package io.hyperherd.core.reconcile;

import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Real;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Groups the floats that each name takes, so that numbers within 4 units in the last place of a neighbour stand for one another. Takes
 * time in n log n, where comparing every pair would take n².
 */
final class FloatClusters {

    private static final int ULPS = 4;

    private final Map<String, Map<Double, Double>> representatives;

    private FloatClusters(Map<String, Map<Double, Double>> representatives) {
        this.representatives = representatives;
    }

    /** Returns {@code values} with every float replaced by the one that stands for its group. */
    Map<String, Value> representative(Map<String, Value> values) {
        Map<String, Value> result = new HashMap<>();
        values.forEach((name, value) -> result.put(name, representative(name, value)));
        return result;
    }

    private Value representative(String name, Value value) {
        if (!(value instanceof Real real)) {
            return value;
        }
        return Optional.ofNullable(representatives.get(name))
                .flatMap(known -> Optional.ofNullable(known.get(real.value())))
                .<Value>map(Value::of)
                .orElse(value);
    }

    /** Collects the floats first. */
    static final class Builder {
        private final Map<String, TreeSet<Double>> seen = new HashMap<>();

        Builder add(Map<String, Value> values) {
            values.forEach((name, value) -> {
                if (value instanceof Real real && !Double.isNaN(real.value())) {
                    seen.computeIfAbsent(name, n -> new TreeSet<>()).add(real.value());
                }
            });
            return this;
        }

        FloatClusters build() {
            Map<String, Map<Double, Double>> representatives = new HashMap<>();
            seen.forEach((name, floats) -> representatives.put(name, group(floats)));
            return new FloatClusters(representatives);
        }

        private static Map<Double, Double> group(SortedSet<Double> floats) {
            Map<Double, Double> groups = new HashMap<>();
            double previous = Double.NaN;
            double representative = Double.NaN;
            for (double next : floats) {
                if (!(next - previous <= ULPS * Math.ulp(next))) {
                    representative = next;
                }
                groups.put(next, representative);
                previous = next;
            }
            return groups;
        }
    }
}
