package io.hyperherd.core.space;

import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.ValueEquality;
import io.hyperherd.value.ValueText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the values of one parameter are named. Remembers what it has worked out; not thread-safe. */
final class NameTokens {

    private static final int DIGITS_THAT_SUFFICE = 17;

    private final Parameter parameter;
    private final Map<Value, Optional<String>> labels = new HashMap<>();
    private final Map<Value, String> tokens = new HashMap<>();
    private int digits = ValueText.NAME_DIGITS;

    NameTokens(Parameter parameter) {
        this.parameter = parameter;
    }

    /** Returns {@code <abbrev or name>-<label or value>}. */
    String token(Value value) {
        return tokens.computeIfAbsent(value, v -> parameter.token() + "-" + text(v, digits));
    }

    /** Returns the fewest digits beyond the present ones with which the names of {@code a} and {@code b} differ, if there are such. */
    Optional<Integer> digitsTellingApart(Value a, Value b) {
        if (a.equals(b)) {
            return Optional.empty();
        }
        for (int more = digits + 1; more <= DIGITS_THAT_SUFFICE; more++) {
            if (!text(a, more).equals(text(b, more))) {
                return Optional.of(more);
            }
        }
        return Optional.empty();
    }

    /** Writes floats with {@code newDigits} significant digits from now on. */
    void widenTo(int newDigits) {
        digits = newDigits;
        tokens.clear();
    }

    private String text(Value value, int floatDigits) {
        Optional<String> label = labels.computeIfAbsent(value, this::label);
        return label.orElseGet(() -> ValueText.nameToken(nameable(value), floatDigits));
    }

    private Optional<String> label(Value value) {
        if (!(parameter instanceof Discrete discrete)) {
            return Optional.empty();
        }
        List<String> names = discrete.labels();
        for (int i = names.size() - 1; i >= 0; i--) {
            if (ValueEquality.plain(discrete.values().get(i), value)) {
                return Optional.of(names.get(i));
            }
        }
        return Optional.empty();
    }

    private Value nameable(Value value) {
        if (value instanceof Seq || value instanceof Dict) {
            throw new ExpansionException(
                    List.of("parameters", parameter.name()),
                    "parameter '" + parameter.name() + "': the value " + ValueText.display(value)
                            + " has no name for the experiment's name; list it under values and give every value a label");
        }
        return value;
    }
}
