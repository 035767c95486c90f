package io.hyperherd.monitor.file;

import io.hyperherd.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a JSON object, in order. Immutable. */
public final class Fields {

    private static final Fields NONE = new Fields(new LinkedHashMap<>());

    private final Map<String, Value> entries;

    private Fields(Map<String, Value> entries) {
        this.entries = entries;
    }

    /** Returns no fields. */
    public static Fields none() {
        return NONE;
    }

    /** Returns the fields of {@code value} if it is an object; no fields otherwise. */
    public static Fields of(Value value) {
        return value instanceof Value.Dict dict ? new Fields(dict.entries()) : NONE;
    }

    /** Returns these fields and one more; an earlier one of the same key gives way. */
    public Fields with(String key, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(entries);
        more.put(key, value);
        return new Fields(more);
    }

    /** Returns these fields and a text. */
    public Fields with(String key, String text) {
        return with(key, Value.of(text));
    }

    /** Returns these fields and a whole number. */
    public Fields with(String key, long number) {
        return with(key, Value.of(number));
    }

    /** Returns these fields and a list of whole numbers. */
    public Fields with(String key, Collection<Integer> numbers) {
        return with(key, list(numbers));
    }

    /** Returns these fields and an object. */
    public Fields with(String key, Fields object) {
        return with(key, object.value());
    }

    /** Returns these fields and {@code others} behind them. */
    public Fields and(Fields others) {
        Map<String, Value> more = new LinkedHashMap<>(entries);
        more.putAll(others.entries);
        return new Fields(more);
    }

    /** Returns whole numbers as a list. */
    public static Value list(Collection<Integer> numbers) {
        return new Value.Seq(numbers.stream().<Value>map(n -> Value.of(n)).toList());
    }

    /** Returns the value of {@code key}; null as JSON has it where there is none. */
    public Value get(String key) {
        return entries.getOrDefault(key, Value.NULL);
    }

    /** Returns the text of {@code key}; empty when there is none. */
    public Optional<String> text(String key) {
        return get(key) instanceof Value.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Returns all of them. */
    public Map<String, Value> entries() {
        return entries;
    }

    /** Returns them as an object. */
    public Value.Dict value() {
        return new Value.Dict(entries);
    }
}
