package io.hyperherd.core.json;

import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitrary values of every kind, nested a few levels deep. */
public final class Values {

    private Values() {}

    /** Returns any value, including text of any UTF-16 unit, huge integers, NaN and infinities. */
    public static Arbitrary<Value> any() {
        return nested(3);
    }

    /** Returns any map of text to values. */
    public static Arbitrary<Value.Dict> dicts() {
        return dict(nested(2));
    }

    private static Arbitrary<Value> nested(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Value> inner = nested(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(4, scalars()),
                Tuple.of(1, inner.list().ofMaxSize(4).map(Value.Seq::new)),
                Tuple.of(1, dict(inner).map(d -> (Value) d)));
    }

    private static Arbitrary<Value.Dict> dict(Arbitrary<Value> inner) {
        return Arbitraries.maps(texts().filter(Values::isWellFormed), inner)
                .ofMaxSize(5)
                .map(m -> new Value.Dict(new LinkedHashMap<>(m)));
    }

    private static Arbitrary<Value> scalars() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(Value.NULL, Value.of(true), Value.of(false)),
                Arbitraries.bigIntegers().map(Value.Int::new),
                Arbitraries.longs().map(Double::longBitsToDouble).map(Value::of),
                Arbitraries.of(0.0, -0.0, Double.NaN, 1.0 / 0, -1.0 / 0, 1e16, 1e-5, Double.MIN_VALUE)
                        .map(Value::of),
                texts().map(Value::of)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(6),
                Arbitraries.strings().ascii().ofMaxLength(8),
                Arbitraries.strings().withChars("😀\uffff\u007f\u2028\"\\/").ofMaxLength(4));
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
