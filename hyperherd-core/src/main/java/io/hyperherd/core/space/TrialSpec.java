package io.hyperherd.core.space;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A trial that a definition yields, before it has an index. Immutable.
 *
 * @param params parameter values in key order
 * @param extras what conditions set, in order
 * @param experimentName the name a new trial gets
 * @param hash the identity of parameters and extras
 */
public record TrialSpec(Map<String, Value> params, Map<String, Value> extras, String experimentName, String hash) {

    /** Copies the maps, order kept. */
    public TrialSpec {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** Returns the trial with this index, ready to be submitted. */
    public Trial ready(int index) {
        return new Trial(
                index, hash, params, extras, Optional.of(experimentName), TrialStatus.READY, Trial.Origin.DEFINED);
    }
}
