package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.VALUES;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.Parameter;
import io.hyperherd.Results;
import io.hyperherd.TrialResult;
import io.hyperherd.core.shape.ObjectShape;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code herd res} answers: one entry per trial, also for those that have logged nothing. Parameters come in the order of the definition,
 * metrics in the order logged.
 *
 * @param parameters the definition's parameters
 * @param results what was logged
 */
public record ResultsDocument(List<Parameter> parameters, Results results) implements Document {

    private static final ObjectShape<Entry> ENTRY = ObjectShape.<Entry>empty()
            .with(TrialShapes.NAME, e -> e.result().trial())
            .with("params", "The parameters by name, in the definition's order and in full.", VALUES, Entry::params)
            .with("metrics", TrialShapes.METRICS, VALUES, e -> e.result().metrics());

    static final ObjectShape<ResultsDocument> SHAPE = ObjectShape.<ResultsDocument>empty()
            .with("trials", "One entry per trial.", list(ENTRY), ResultsDocument::entries);

    /** Copies the list. */
    public ResultsDocument {
        parameters = List.copyOf(parameters);
    }

    private List<Entry> entries() {
        return results.trials().stream()
                .map(result -> new Entry(result, parameters))
                .toList();
    }

    private record Entry(TrialResult result, List<Parameter> parameters) {

        Map<String, Value> params() {
            Map<String, Value> ordered = new LinkedHashMap<>();
            for (Parameter parameter : parameters) {
                Value value = result.trial().params().get(parameter.name());
                if (value != null) {
                    ordered.put(parameter.name(), value);
                }
            }
            return ordered;
        }
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
