package io.hyperherd;

import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spreads a metric over the values of two parameters; see {@link Results#pivot}. */
final class Pivoting {

    private final String down;
    private final String across;
    private final String metric;
    private final Map<Value, Map<Value, List<Double>>> cells = new LinkedHashMap<>();
    private final Set<Value> heads = new LinkedHashSet<>();

    Pivoting(String down, String across, String metric) {
        this.down = down;
        this.across = across;
        this.metric = metric;
    }

    Table of(List<TrialResult> trials, Aggregate aggregate) {
        trials.forEach(this::add);
        List<String> columns = new ArrayList<>(List.of(down));
        heads.forEach(head -> columns.add(across + "=" + ValueText.nameToken(head)));
        List<List<Optional<Value>>> rows = new ArrayList<>();
        cells.forEach((value, byHead) -> {
            List<Optional<Value>> row = new ArrayList<>(List.of(Optional.of(value)));
            heads.forEach(head -> row.add(cell(aggregate.of(byHead.getOrDefault(head, List.of())))));
            rows.add(row);
        });
        return new Table(columns, rows);
    }

    private static Optional<Value> cell(OptionalDouble number) {
        return number.isPresent() ? Optional.of(Value.of(number.getAsDouble())) : Optional.empty();
    }

    private void add(TrialResult result) {
        Optional<Value> row = result.value(down);
        Optional<Value> head = result.value(across);
        if (row.isPresent() && head.isPresent()) {
            heads.add(head.get());
            List<Double> numbers = cells.computeIfAbsent(row.get(), value -> new LinkedHashMap<>())
                    .computeIfAbsent(head.get(), value -> new ArrayList<>());
            number(result.metrics().get(metric)).ifPresent(numbers::add);
        }
    }

    static OptionalDouble number(@Nullable Value value) {
        if (value instanceof Value.Real real) {
            return Double.isNaN(real.value()) ? OptionalDouble.empty() : OptionalDouble.of(real.value());
        }
        return value instanceof Value.Int integer
                ? OptionalDouble.of(integer.value().doubleValue())
                : OptionalDouble.empty();
    }
}
