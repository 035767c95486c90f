package io.hyperherd.cli;

import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trials of the specification's example. */
final class Tides {

    private Tides() {}

    /** Returns six trials that are ready. */
    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (long window : new long[] {12, 24, 48}) {
            for (double drop : new double[] {0, 0.25}) {
                Map<String, Value> params = new LinkedHashMap<>();
                params.put("window", Value.of(window));
                params.put("drop", Value.of(drop));
                Map<String, Value> extras = window == 48 ? Map.of("batch", Value.of(8)) : Map.of();
                String name = "w-" + window + "_drop-" + (drop == 0 ? "0" : "0.25");
                trials.add(new Trial(
                        trials.size(),
                        "0123456789ab",
                        params,
                        extras,
                        Optional.of(name),
                        TrialStatus.READY,
                        Origin.DEFINED));
            }
        }
        return trials;
    }
}
