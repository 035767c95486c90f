package io.hyperherd.core.space;

import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A trial in the making. Immutable.
 *
 * @param params the parameter values in key order
 * @param extras what conditions have set so far, in order
 */
record Combination(Map<String, Value> params, Map<String, Value> extras) {

    Combination {
        params = new Value.Dict(params).entries();
        extras = new Value.Dict(extras).entries();
    }

    /** Returns this combination with {@code forced} in place of its values; their places among the keys stay. */
    Combination withParams(Map<String, Value> forced) {
        return forced.isEmpty() ? this : new Combination(merged(params, forced), extras);
    }

    /** Returns this combination with {@code added} among its extras; a key that is there already keeps its place. */
    Combination withExtras(Map<String, Value> added) {
        return added.isEmpty() ? this : new Combination(params, merged(extras, added));
    }

    /** Returns the parameters on one line, for messages. */
    static String describe(Map<String, Value> params) {
        return params.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + ValueText.display(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Value> merged(Map<String, Value> old, Map<String, Value> changes) {
        Map<String, Value> merged = new LinkedHashMap<>(old);
        merged.putAll(changes);
        return merged;
    }
}
