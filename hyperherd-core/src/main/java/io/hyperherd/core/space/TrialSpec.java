package io.hyperherd.core.space;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial that a definition yields, before it has an index. Immutable. Its name and its hash are worked out anew each time they are asked
 * for: of a million trials, most are on record with both.
 */
public final class TrialSpec {

    private final Map<String, Value> params;
    private final Map<String, Value> extras;
    private final Identity identity;

    /**
     * Creates the trial.
     *
     * @param params parameter values in key order
     * @param extras what conditions set, in order
     * @param identity what names it
     */
    public TrialSpec(Map<String, Value> params, Map<String, Value> extras, Identity identity) {
        this.params = new Value.Dict(params).entries();
        this.extras = new Value.Dict(extras).entries();
        this.identity = identity;
    }

    /** Names trials by their values: equal values, equal names. */
    public interface Identity {

        /** Returns the name that a new trial with these parameters gets. */
        String name(Map<String, Value> params);

        /** Returns the hash of these parameters and extras. */
        String hash(Map<String, Value> params, Map<String, Value> extras);
    }

    /** Returns the parameter values in key order. */
    public Map<String, Value> params() {
        return params;
    }

    /** Returns what conditions set, in order. */
    public Map<String, Value> extras() {
        return extras;
    }

    /** Returns the name a new trial gets. */
    public String experimentName() {
        return identity.name(params);
    }

    /** Returns the identity of parameters and extras. */
    public String hash() {
        return identity.hash(params, extras);
    }

    /** Returns the trial with this index, ready to be submitted. */
    public Trial ready(int index) {
        return new Trial(
                index, hash(), params, extras, Optional.of(experimentName()), TrialStatus.READY, Trial.Origin.DEFINED);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrialSpec spec
                && params.equals(spec.params)
                && extras.equals(spec.extras)
                && experimentName().equals(spec.experimentName());
    }

    @Override
    public int hashCode() {
        return 31 * params.hashCode() + extras.hashCode();
    }

    @Override
    public String toString() {
        return experimentName() + " " + Combination.describe(params);
    }
}
