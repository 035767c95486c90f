package io.hyperherd.core.reconcile;

import io.hyperherd.Manifest;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.space.TrialHash;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sweeps over one whole number, the smallest that reconciliation can be shown on. */
final class Sweeps {

    private Sweeps() {}

    static List<TrialSpec> yielding(Collection<Integer> values) {
        return values.stream().map(Sweeps::spec).toList();
    }

    static TrialSpec spec(int value) {
        return spec("n", Value.of(value));
    }

    static TrialSpec spec(String name, Value value) {
        Map<String, Value> params = Map.of(name, value);
        return spec(params, Map.of(), name + "-" + value, TrialHash.of(params, Map.of()));
    }

    static Trial trial(int index, TrialSpec spec, TrialStatus status) {
        return new Trial(
                index,
                spec.hash(),
                spec.params(),
                spec.extras(),
                Optional.of(spec.experimentName()),
                status,
                Origin.DEFINED);
    }

    /** Trials 0, 1, … over {@code values}, with the statuses in turn. */
    static Manifest manifest(List<Integer> values, List<TrialStatus> statuses) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            trials.add(trial(i, spec(values.get(i)), statuses.get(i % statuses.size())));
        }
        return new Manifest(trials);
    }

    /** Returns a trial with a name and a hash of the test's choice. */
    static TrialSpec spec(Map<String, Value> params, Map<String, Value> extras, String name, String hash) {
        return new TrialSpec(params, extras, new TrialSpec.Identity() {
            @Override
            public String name(Map<String, Value> unused) {
                return name;
            }

            @Override
            public String hash(Map<String, Value> unused, Map<String, Value> alsoUnused) {
                return hash;
            }
        });
    }
}
