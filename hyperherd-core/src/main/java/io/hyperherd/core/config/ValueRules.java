package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.NumberText;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What no value of a parameter or an extra may be, because no workspace or launcher could take it. */
final class ValueRules {

    private ValueRules() {}

    /** Returns what is wrong with the first value that cannot be used. */
    static Optional<String> firstProblem(List<Value> values) {
        return values.stream().flatMap(value -> problem(value).stream()).findFirst();
    }

    /** Returns what is wrong with {@code value}, or with something in it. */
    static Optional<String> problem(Value value) {
        if (value instanceof Real real) {
            return number(real.value());
        }
        if (value instanceof Int integer) {
            return NumberText.isTooLong(integer.value())
                    ? Optional.of("has a whole number of more than " + NumberText.MAX_DIGITS + " digits")
                    : Optional.empty();
        }
        if (value instanceof Text text) {
            return TextRules.passable(text.value());
        }
        if (value instanceof Seq list) {
            return firstProblem(list.items());
        }
        return value instanceof Dict map ? inMap(map) : Optional.empty();
    }

    private static Optional<String> inMap(Dict map) {
        return map.entries().entrySet().stream()
                .flatMap(e -> Stream.concat(TextRules.passable(e.getKey()).stream(), problem(e.getValue()).stream()))
                .findFirst();
    }

    private static Optional<String> number(double value) {
        if (Double.isNaN(value)) {
            return Optional.of("is not a number (NaN); use a finite number");
        }
        return Double.isInfinite(value) ? Optional.of("is infinite; use a finite number") : Optional.empty();
    }
}
