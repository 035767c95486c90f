package io.hyperherd;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What one trial has logged. Immutable.
 *
 * @param trial the trial
 * @param metrics its final metrics, in the order logged; empty when it has logged none
 */
@Api(Api.Status.STABLE)
public record TrialResult(Trial trial, Map<String, Value> metrics) {

    /** Copies the map, order kept. */
    public TrialResult {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** Returns the metric called {@code name} or, where there is none, the parameter or extra; empty when nothing is called so. */
    public Optional<Value> value(String name) {
        return Stream.of(metrics, trial.params(), trial.extras())
                .filter(values -> values.containsKey(name))
                .map(values -> values.getOrDefault(name, Value.NULL))
                .findFirst();
    }

    /** Returns the {@linkplain #value value} called {@code name} if it is a number other than NaN; empty otherwise. */
    public OptionalDouble number(String name) {
        return Pivoting.number(value(name).orElse(Value.NULL));
    }
}
