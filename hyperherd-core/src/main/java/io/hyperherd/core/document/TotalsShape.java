package io.hyperherd.core.document;

import io.hyperherd.Snapshot;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.json.JsonWriter;
import io.hyperherd.core.shape.Shape;
import io.hyperherd.core.shape.Shapes;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many trials a snapshot has: all first, then of each status that occurs, in order of first appearance. */
final class TotalsShape implements Shape<Snapshot> {

    private static final String TOTAL = "total";

    @Override
    public void write(Snapshot snapshot, JsonWriter out) throws IOException {
        Map<TrialStatus, Integer> counts = new LinkedHashMap<>();
        for (TrialSnapshot entry : snapshot.trials()) {
            counts.merge(entry.trial().status(), 1, Integer::sum);
        }
        out.beginMap();
        out.key(TOTAL);
        out.number(snapshot.trials().size());
        for (Map.Entry<TrialStatus, Integer> count : counts.entrySet()) {
            out.key(count.getKey().word());
            out.number(count.getValue());
        }
        out.endMap();
    }

    @Override
    public Dict schema() {
        Map<String, Value> properties = new LinkedHashMap<>();
        properties.put(TOTAL, Shapes.INTEGER.schema());
        for (TrialStatus status : TrialStatus.values()) {
            properties.put(status.word(), Shapes.INTEGER.schema());
        }
        Map<String, Value> keywords = new LinkedHashMap<>();
        keywords.put("type", Value.of("object"));
        keywords.put("properties", new Dict(properties));
        keywords.put("required", new Seq(List.of(Value.of(TOTAL))));
        keywords.put("additionalProperties", Value.of(false));
        return new Dict(keywords);
    }
}
