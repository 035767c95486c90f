package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.List;
import java.util.stream.Collectors;

/** How values appear in messages, shortened where they are long. */
final class ShownValue {

    private static final int MOST = 8;

    private ShownValue() {}

    static String of(Value value) {
        if (value instanceof Text text) {
            return Shown.quoted(text.value());
        }
        if (value instanceof Int integer) {
            return Shown.plain(integer.value().toString());
        }
        if (value instanceof Real real) {
            return Double.toString(real.value());
        }
        if (value instanceof Bool bool) {
            return Boolean.toString(bool.value());
        }
        if (value instanceof Value.Null) {
            return "null";
        }
        return value instanceof Seq ? "a list" : "a map";
    }

    static String of(List<Value> values) {
        String shown = values.stream().limit(MOST).map(ShownValue::of).collect(Collectors.joining(", "));
        return values.size() > MOST ? shown + ", …" : shown;
    }
}
