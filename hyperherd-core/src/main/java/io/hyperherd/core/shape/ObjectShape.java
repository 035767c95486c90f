package io.hyperherd.core.shape;

import io.hyperherd.core.json.JsonWriter;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shape of an object: its fields in order, and no others. Immutable.
 *
 * @param <T> what is written
 */
public final class ObjectShape<T> implements Shape<T> {

    private final List<Field<T>> fields;

    private ObjectShape(List<Field<T>> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Returns the shape of an object without fields. */
    public static <T> ObjectShape<T> empty() {
        return new ObjectShape<>(List.of());
    }

    /** Adds a field that is always there. */
    public <V> ObjectShape<T> with(
            String name, String description, Shape<? super V> shape, Function<? super T, ? extends V> getter) {
        return and(List.of(new Field<>(name, description, shape.schema(), Presence.ALWAYS, (whole, out) -> {
            out.key(name);
            shape.write(getter.apply(whole), out);
        })));
    }

    /** Adds a field that is there when {@code getter} finds something. */
    public <V> ObjectShape<T> withOptional(
            String name, String description, Shape<? super V> shape, Function<? super T, Optional<V>> getter) {
        return and(List.of(new Field<>(name, description, shape.schema(), Presence.SOMETIMES, (whole, out) -> {
            Optional<V> value = getter.apply(whole);
            if (value.isPresent()) {
                out.key(name);
                shape.write(value.get(), out);
            }
        })));
    }

    /** Adds the fields of a part. */
    public <P> ObjectShape<T> with(ObjectShape<P> part, Function<? super T, ? extends P> getter) {
        return and(part.fields.stream()
                .map(field -> new Field<T>(
                        field.name(),
                        field.description(),
                        field.schema(),
                        field.presence(),
                        (whole, out) -> field.pen().write(getter.apply(whole), out)))
                .toList());
    }

    private ObjectShape<T> and(List<Field<T>> more) {
        List<Field<T>> all = new ArrayList<>(fields);
        all.addAll(more);
        return new ObjectShape<>(all);
    }

    @Override
    public void write(T value, JsonWriter out) throws IOException {
        out.beginMap();
        for (Field<T> field : fields) {
            field.pen().write(value, out);
        }
        out.endMap();
    }

    @Override
    public Dict schema() {
        Map<String, Value> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), field.described()));
        List<Value> required = fields.stream()
                .filter(field -> field.presence() == Presence.ALWAYS)
                .<Value>map(field -> Value.of(field.name()))
                .toList();
        Map<String, Value> keywords = new LinkedHashMap<>();
        keywords.put("type", Value.of("object"));
        keywords.put("properties", new Dict(properties));
        keywords.put("required", new Seq(required));
        keywords.put("additionalProperties", Value.of(false));
        return new Dict(keywords);
    }

    private enum Presence {
        ALWAYS,
        SOMETIMES
    }

    /** Writes a key and its value. */
    private interface Pen<T> {
        void write(T whole, JsonWriter out) throws IOException;
    }

    private record Field<T>(String name, String description, Dict schema, Presence presence, Pen<T> pen) {

        Dict described() {
            Map<String, Value> keywords = new LinkedHashMap<>();
            keywords.put("description", Value.of(description));
            keywords.putAll(schema.entries());
            return new Dict(keywords);
        }
    }
}
