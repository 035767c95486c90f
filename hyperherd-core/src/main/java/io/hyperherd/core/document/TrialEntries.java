package io.hyperherd.core.document;

import io.hyperherd.Trial;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Seq;
import java.util.List;

/** The part that every list of trials starts its entries with. */
final class TrialEntries {

    private TrialEntries() {}

    static Fields identity(Trial trial) {
        return new Fields()
                .with("index", trial.index())
                .with("status", trial.status().word())
                .with("experiment_name", trial.experimentName())
                .with("params", trial.params());
    }

    static Seq of(List<Trial> trials) {
        return new Seq(trials.stream().<Value>map(t -> identity(t).build()).toList());
    }
}
