package io.hyperherd.core.shape;

import io.hyperherd.core.json.JsonWriter;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The shapes that objects are made of. */
public final class Shapes {

    /** A whole number. */
    public static final Shape<Number> INTEGER =
            new Plain<>("integer", Map.of(), (number, out) -> out.number(number.longValue()));

    /** Text. */
    public static final Shape<String> TEXT = new Plain<>("string", Map.of(), (text, out) -> out.text(text));

    /** True or false. */
    public static final Shape<Boolean> BOOLEAN =
            new Plain<>("boolean", Map.of(), (truth, out) -> out.value(Value.of(truth)));

    /** A value of any kind. */
    public static final Shape<Value> VALUE = new Anything();

    /** Names with values of any kind, in order. */
    public static final Shape<Map<String, Value>> VALUES = new Plain<>("object", Map.of(), Shapes::values);

    /** Text, or null where there is none; empty text is none. */
    public static final Shape<Optional<String>> TEXT_OR_NULL = new OrNull<>(TEXT, Shapes::text);

    /** A whole number, or null where it is not known. */
    public static final Shape<OptionalLong> INTEGER_OR_NULL = new OrNull<>(INTEGER, Shapes::number);

    private Shapes() {}

    private static void values(Map<String, Value> values, JsonWriter out) throws IOException {
        out.beginMap();
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            out.key(entry.getKey());
            out.value(entry.getValue());
        }
        out.endMap();
    }

    private static void text(Optional<String> text, JsonWriter out) throws IOException {
        if (text.isPresent() && !text.get().isEmpty()) {
            out.text(text.get());
        } else {
            out.value(Value.NULL);
        }
    }

    private static void number(OptionalLong number, JsonWriter out) throws IOException {
        if (number.isPresent()) {
            out.number(number.getAsLong());
        } else {
            out.value(Value.NULL);
        }
    }

    /** Returns the shape of one of {@code constants}, written as the word that {@code word} gives for it. */
    public static <T> Shape<T> oneOf(List<T> constants, Function<T, String> word) {
        List<Value> words =
                constants.stream().<Value>map(c -> Value.of(word.apply(c))).toList();
        return new Plain<>("string", Map.of("enum", new Value.Seq(words)), (c, out) -> out.text(word.apply(c)));
    }

    /** Returns the shape of a list, whose items are asked for one after the other. */
    public static <T> Shape<Iterable<T>> list(Shape<? super T> item) {
        return new Plain<>("array", Map.of("items", item.schema()), (items, out) -> {
            out.beginList();
            for (T each : items) {
                item.write(each, out);
            }
            out.endList();
        });
    }

    /** Returns the shape of what may be missing, which is null then. */
    public static <T> Shape<Optional<T>> orNull(Shape<? super T> shape) {
        return new OrNull<>(shape, (value, out) -> {
            if (value.isPresent()) {
                shape.write(value.get(), out);
            } else {
                out.value(Value.NULL);
            }
        });
    }

    /** Writes one value. */
    private interface Pen<T> {
        void write(T value, JsonWriter out) throws IOException;
    }

    private record Plain<T>(String type, Map<String, Value> more, Pen<? super T> pen) implements Shape<T> {

        @Override
        public void write(T value, JsonWriter out) throws IOException {
            pen.write(value, out);
        }

        @Override
        public Dict schema() {
            Map<String, Value> keywords = new LinkedHashMap<>();
            keywords.put("type", Value.of(type));
            keywords.putAll(more);
            return new Dict(keywords);
        }
    }

    private record Anything() implements Shape<Value> {

        private static final List<String> TYPES = List.of("null", "boolean", "number", "string", "array", "object");

        @Override
        public void write(Value value, JsonWriter out) throws IOException {
            out.value(value);
        }

        @Override
        public Dict schema() {
            return new Dict(Map.of(
                    "type", new Value.Seq(TYPES.stream().<Value>map(Value::of).toList())));
        }
    }

    private record OrNull<T>(Shape<?> shape, Pen<T> pen) implements Shape<T> {

        @Override
        public void write(T value, JsonWriter out) throws IOException {
            pen.write(value, out);
        }

        @Override
        public Dict schema() {
            Map<String, Value> keywords = new LinkedHashMap<>(shape.schema().entries());
            keywords.compute(
                    "type", (key, type) -> new Value.Seq(List.of(type == null ? Value.NULL : type, Value.of("null"))));
            return new Dict(keywords);
        }
    }
}
