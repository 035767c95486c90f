package io.hyperherd.core.document;

import io.hyperherd.Parameter;
import io.hyperherd.Results;
import io.hyperherd.Trial;
import io.hyperherd.TrialResult;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code res} answers: one entry per trial, also for those that have logged nothing. Key: {@code trials}. Parameters come in the order
 * of the definition, metrics in the order logged.
 */
public final class ResultsDocument {

    private ResultsDocument() {}

    /** Returns the document. */
    public static Dict of(List<Parameter> parameters, Results results) {
        List<Value> entries =
                results.trials().stream().<Value>map(r -> entry(parameters, r)).toList();
        return new Fields().with("trials", new Seq(entries)).build();
    }

    private static Dict entry(List<Parameter> parameters, TrialResult result) {
        Trial trial = result.trial();
        return new Fields()
                .with("index", trial.index())
                .with("experiment_name", trial.experimentName())
                .with("params", inOrder(parameters, trial.params()))
                .with("metrics", result.metrics())
                .build();
    }

    private static Map<String, Value> inOrder(List<Parameter> parameters, Map<String, Value> params) {
        Map<String, Value> ordered = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Value value = params.get(parameter.name());
            if (value != null) {
                ordered.put(parameter.name(), value);
            }
        }
        return ordered;
    }
}
