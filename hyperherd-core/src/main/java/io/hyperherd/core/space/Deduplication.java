package io.hyperherd.core.space;

import io.hyperherd.Parameter;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the first combination of each key pass. Holds the keys it has seen; not thread-safe. */
final class Deduplication {

    private static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);

    private final List<String> names;
    private final Set<String> seen = new HashSet<>();
    private final Map<Value, String> tokens = new HashMap<>();

    Deduplication(List<Parameter> parameters) {
        this.names =
                parameters.stream().map(Parameter::name).sorted(BY_CODE_POINT).toList();
    }

    /** Returns whether no combination before had the key of these parameters, and remembers it. */
    boolean isFirst(Map<String, Value> params) {
        return seen.add(key(params));
    }

    /**
     * Returns what trials count as the same by: the parameters in order of name, floats with 10 digits, telling neither {@code 1} from
     * {@code "1"} nor from {@code 1.0}.
     */
    String key(Map<String, Value> params) {
        return names.stream()
                .flatMap(name -> token(name, Optional.ofNullable(params.get(name))))
                .collect(Collectors.joining("|"));
    }

    private Stream<String> token(String name, Optional<Value> value) {
        return value.stream().map(v -> name + "=" + tokens.computeIfAbsent(v, ValueText::dedupToken));
    }
}
