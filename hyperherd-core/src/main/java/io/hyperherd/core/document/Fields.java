package io.hyperherd.core.document;

import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the keys of one JSON object in order. What is unknown or empty text becomes null. */
final class Fields {

    private final Map<String, Value> entries = new LinkedHashMap<>();

    Fields with(String key, Value value) {
        entries.put(key, value);
        return this;
    }

    Fields with(String key, long number) {
        return with(key, Value.of(number));
    }

    Fields with(String key, String text) {
        return with(key, Value.of(text));
    }

    Fields with(String key, Optional<String> text) {
        return with(key, text.filter(t -> !t.isEmpty()).<Value>map(Value::of).orElse(Value.NULL));
    }

    Fields with(String key, Map<String, Value> object) {
        return with(key, new Dict(object));
    }

    Fields withIndices(String key, Collection<Integer> indices) {
        return with(key, new Seq(indices.stream().<Value>map(Value::of).toList()));
    }

    Dict build() {
        return new Dict(entries);
    }
}
