package io.hyperherd.core.workspace;

import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes equal values of many trials one object: a grid of a million trials has few values. Bounded; not for several threads. */
final class SharedValues {

    /** Random numbers, one for each trial, are not worth remembering. */
    private static final int MOST = 10_000;

    private final Map<Value, Value> known = new HashMap<>();

    Map<String, Value> of(Map<String, Value> values) {
        if (values.isEmpty()) {
            return values;
        }
        Map<String, Value> shared = new LinkedHashMap<>();
        values.forEach((name, value) -> shared.put(name, of(value)));
        return new Dict(shared).entries();
    }

    private Value of(Value value) {
        Value same = known.get(value);
        if (same != null) {
            return same;
        }
        if (known.size() < MOST) {
            known.put(value, value);
        }
        return value;
    }
}
