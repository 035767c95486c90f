package io.hyperherd;

import io.hyperherd.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one trial has logged. Immutable.
 *
 * @param trial the trial
 * @param metrics its final metrics, in the order logged; empty when it has logged none
 */
public record TrialResult(Trial trial, Map<String, Value> metrics) {

    /** Copies the map, order kept. */
    public TrialResult {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
