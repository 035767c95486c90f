package io.hyperherd.core.document;

import io.hyperherd.Snapshot;
import io.hyperherd.Trial;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What {@code status} answers. Keys: {@code totals}, which counts all trials first and then each status in order of first appearance, and
 * {@code trials}.
 */
public final class StatusDocument {

    private StatusDocument() {}

    /**
     * Returns the document.
     *
     * @param snapshot the sweep at one moment
     * @param lastLogLine the last line of a trial's output by index, uncut; empty becomes null
     */
    public static Dict of(Snapshot snapshot, IntFunction<Optional<String>> lastLogLine) {
        List<Value> entries = snapshot.trials().stream()
                .map(TrialSnapshot::trial)
                .<Value>map(t -> TrialEntries.identity(t)
                        .with("last_log_line", lastLogLine.apply(t.index()))
                        .build())
                .toList();
        return new Fields()
                .with("totals", totals(snapshot))
                .with("trials", new Seq(entries))
                .build();
    }

    private static Dict totals(Snapshot snapshot) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (TrialSnapshot entry : snapshot.trials()) {
            Trial trial = entry.trial();
            counts.merge(trial.status().word(), 1, Integer::sum);
        }
        Fields totals = new Fields().with("total", snapshot.trials().size());
        counts.forEach(totals::with);
        return totals.build();
    }
}
