package io.hyperherd;

import io.hyperherd.value.Value;
import java.util.Arrays;

/** Values from what Java calls by the same names. */
final class Values {

    private Values() {}

    static Value[] of(String... texts) {
        return Arrays.stream(texts).map(Value::of).toArray(Value[]::new);
    }

    static Value[] of(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Value::of).toArray(Value[]::new);
    }

    static Value[] of(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Value::of).toArray(Value[]::new);
    }
}
