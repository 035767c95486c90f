package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;

/**
 * What one trial logged step by step. Immutable.
 *
 * @param trial the trial's index
 * @param rows one row for each step of each metric, by metric, then step; of a step logged twice the later one
 * @param warnings files that could not be read, one line each
 */
@Api(Api.Status.STABLE)
public record TrialSteps(int trial, List<StepRow> rows, List<String> warnings) {

    /** Copies the lists. */
    public TrialSteps {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
