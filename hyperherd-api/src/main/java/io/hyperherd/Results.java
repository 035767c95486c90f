package io.hyperherd;

import java.util.List;

/**
 * What all trials have logged. Immutable.
 *
 * @param trials one entry per trial, in the manifest's order
 * @param metricNames every metric's name, in order of first sight
 * @param warnings files that could not be read, one line each
 */
public record Results(List<TrialResult> trials, List<String> metricNames, List<String> warnings) {

    /** Copies the lists. */
    public Results {
        trials = List.copyOf(trials);
        metricNames = List.copyOf(metricNames);
        warnings = List.copyOf(warnings);
    }
}
