package io.hyperherd.core.space;

import io.hyperherd.Parameter;
import io.hyperherd.value.CodePointOrder;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the first combination of each key pass. Remembers the keys it has seen; not thread-safe. */
final class Deduplication {

    private final List<String> names;
    private final int bitsOfAToken;
    private final Set<Long> packed = new HashSet<>();
    private final Set<String> unpacked = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Value, Integer> tokens = new HashMap<>();

    Deduplication(List<Parameter> parameters) {
        this.names = parameters.stream()
                .map(Parameter::name)
                .sorted(CodePointOrder.INSTANCE)
                .toList();
        this.bitsOfAToken = (Long.SIZE - 1) / Math.max(1, names.size());
    }

    /** Returns whether no combination before had the key of these parameters, and remembers it. */
    boolean isFirst(Map<String, Value> params) {
        long key = 0;
        for (String name : names) {
            Value value = params.get(name);
            int token = value == null ? 0 : tokens.computeIfAbsent(value, this::token);
            if (Long.SIZE - Long.numberOfLeadingZeros(token) > bitsOfAToken) {
                return unpacked.add(key(params));
            }
            key = key << bitsOfAToken | token;
        }
        return packed.add(key);
    }

    /** Numbers the texts of values from 1 on: a key of numbers takes a tenth of the memory of one of texts. */
    private int token(Value value) {
        return numbers.computeIfAbsent(ValueText.dedupToken(value), text -> 1 + numbers.size());
    }

    /**
     * Returns what trials count as the same by: the parameters in order of name, floats with 10 digits, telling neither {@code 1} from
     * {@code "1"} nor from {@code 1.0}.
     */
    String key(Map<String, Value> params) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(params.get(name)).stream()
                        .map(value -> name + "=" + ValueText.dedupToken(value)))
                .collect(Collectors.joining("|"));
    }
}
