package io.hyperherd.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A map of values is one like any other, however few entries it has. */
class DictProperties {

    private static Map<String, Value> map(List<String> keys) {
        Map<String, Value> map = new LinkedHashMap<>();
        keys.forEach(key -> map.put(key, Value.of(map.size())));
        return map;
    }

    @Property(tries = 200)
    void holdsWhatItWasMadeOfInOrder(@ForAll @Size(max = 24) List<String> keys) {
        Map<String, Value> given = map(keys);
        Map<String, Value> entries = new Value.Dict(given).entries();

        assertThat(entries).isEqualTo(given).hasSameHashCodeAs(given).hasSameSizeAs(given);
        assertThat(new ArrayList<>(entries.keySet())).isEqualTo(new ArrayList<>(given.keySet()));
        given.forEach((key, value) -> assertThat(entries.get(key)).isEqualTo(value));
        assertThat(entries.containsKey(String.join("", keys) + "?")).isFalse();
    }

    @Property(tries = 50)
    void doesNotChange(@ForAll @Size(max = 24) List<String> keys) {
        Map<String, Value> given = map(keys);
        Map<String, Value> entries = new Value.Dict(given).entries();
        given.put("more", Value.NULL);

        assertThat(entries).isEqualTo(map(keys));
        assertThatThrownBy(() -> entries.put("x", Value.NULL)).isInstanceOf(UnsupportedOperationException.class);
    }
}
