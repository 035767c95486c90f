package io.hyperherd.core.event;

import io.hyperherd.Reconciliation;
import io.hyperherd.Snapshot;
import io.hyperherd.StepRow;
import io.hyperherd.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one look at a sweep shows. Immutable.
 *
 * @param snapshot the trials
 * @param planned how the run that is looked at followed the definition; empty when it only opened the workspace
 * @param steps the metrics streamed by those trials that may have streamed more since the look before
 * @param finals the final metrics of each trial that has some, by index
 */
record Look(
        Snapshot snapshot,
        Optional<Reconciliation> planned,
        List<StepRow> steps,
        Map<Integer, Map<String, Value>> finals) {

    Look {
        steps = List.copyOf(steps);
        finals = Collections.unmodifiableMap(new LinkedHashMap<>(finals));
    }
}
