package io.hyperherd.value;

import io.hyperherd.stability.Api;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value of a parameter, an extra or a metric: null, a boolean, an integer of any size, a binary64 number, text, a list or
 * an ordered map.
 *
 * <p>Immutable. {@code equals} is structural and strict: {@code 1}, {@code 1.0} and {@code true} are three different values, and a
 * map's order counts for nothing. For the equality that sweeps use, see {@link ValueEquality}.
 */
@Api(Api.Status.STABLE)
public sealed interface Value {

    /** The null value. */
    Null NULL = new Null();

    /** Returns the boolean {@code value}. */
    static Bool of(boolean value) {
        return new Bool(value);
    }

    /** Returns the integer {@code value}. */
    static Int of(long value) {
        return new Int(BigInteger.valueOf(value));
    }

    /** Returns the binary64 number {@code value}, which may be an infinity or NaN. */
    static Real of(double value) {
        return new Real(value);
    }

    /** Returns the text {@code value}. */
    static Text of(String value) {
        return new Text(value);
    }

    /** Nothing. */
    record Null() implements Value {}

    /** True or false. */
    record Bool(boolean value) implements Value {}

    /** An integer of any size. */
    record Int(BigInteger value) implements Value {
        /** Refuses null. */
        public Int {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A binary64 number. */
    record Real(double value) implements Value {}

    /** A sequence of Unicode code points. */
    record Text(String value) implements Value {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A list. */
    record Seq(List<Value> items) implements Value {
        /** Copies {@code items}. */
        public Seq {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }
    }

    /** A map from text to values that keeps its order. */
    record Dict(Map<String, Value> entries) implements Value {
        /** Copies {@code entries}, order kept. */
        public Dict {
            entries = FlatEntries.copyOf(entries);
        }
    }
}
