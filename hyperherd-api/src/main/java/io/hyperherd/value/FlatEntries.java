package io.hyperherd.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A few entries in order, in one array: a million trials hold two such maps each, and a hash table for three parameters takes five times
 * the memory. Immutable.
 */
final class FlatEntries extends AbstractMap<String, Value> {

    /** Looking through more than this costs more than a hash table saves. */
    private static final int MOST = 16;

    private static final FlatEntries NONE = new FlatEntries(Map.of());

    /** Keys at even places, each with its value behind it. */
    private final Object[] places;

    private FlatEntries(Map<String, Value> entries) {
        places = new Object[2 * entries.size()];
        int at = 0;
        for (Map.Entry<String, Value> entry : entries.entrySet()) {
            places[at++] = entry.getKey();
            places[at++] = entry.getValue();
        }
    }

    /** Returns an immutable copy of {@code entries}, order kept. */
    static Map<String, Value> copyOf(Map<String, Value> entries) {
        if (entries instanceof FlatEntries) {
            return entries;
        }
        if (entries.isEmpty()) {
            return NONE;
        }
        return entries.size() <= MOST
                ? new FlatEntries(entries)
                : Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    private String keyAt(int at) {
        return (String) places[at];
    }

    private Value valueAt(int at) {
        return (Value) places[at + 1];
    }

    @Override
    public int size() {
        return places.length / 2;
    }

    @Override
    public @Nullable Value get(Object key) {
        for (int at = 0; at < places.length; at += 2) {
            if (places[at].equals(key)) {
                return valueAt(at);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Value> action) {
        for (int at = 0; at < places.length; at += 2) {
            action.accept(keyAt(at), valueAt(at));
        }
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return FlatEntries.this.size();
            }

            @Override
            public Iterator<Entry<String, Value>> iterator() {
                return new Walk();
            }
        };
    }

    private final class Walk implements Iterator<Entry<String, Value>> {

        private int at;

        @Override
        public boolean hasNext() {
            return at < places.length;
        }

        @Override
        public Entry<String, Value> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry<String, Value> entry = Map.entry(keyAt(at), valueAt(at));
            at += 2;
            return entry;
        }
    }
}
