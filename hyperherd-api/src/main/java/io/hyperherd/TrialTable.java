package io.hyperherd;

import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tables with a row for each trial: its index, name and status, its parameters and extras, and what else is told of it. */
final class TrialTable<T> {

    private final Function<T, Trial> trial;
    private final Set<String> params = new LinkedHashSet<>();
    private final Set<String> extras = new LinkedHashSet<>();

    private TrialTable(Function<T, Trial> trial) {
        this.trial = trial;
    }

    /** Returns the table of {@code entries}, in which {@code cells} fill the columns {@code further} of each row. */
    static <T> Table of(
            List<T> entries,
            Function<T, Trial> trial,
            List<String> further,
            Function<T, Stream<Optional<Value>>> cells) {
        TrialTable<T> table = new TrialTable<>(trial);
        entries.stream().map(trial).forEach(table::add);
        List<String> columns = new ArrayList<>(List.of("trial_id", "experiment_name", "status"));
        Stream.of(table.params, table.extras, further).forEach(columns::addAll);
        return new Table(
                columns,
                entries.stream()
                        .map(entry -> Stream.concat(table.row(entry), cells.apply(entry))
                                .toList())
                        .toList());
    }

    private void add(Trial one) {
        params.addAll(one.params().keySet());
        extras.addAll(one.extras().keySet());
    }

    private Stream<Optional<Value>> row(T entry) {
        Trial one = trial.apply(entry);
        List<Optional<Value>> row = new ArrayList<>();
        row.add(Optional.of(Value.of(one.index())));
        row.add(one.experimentName().map(Value::of));
        row.add(Optional.of(Value.of(one.status().word())));
        params.forEach(name -> row.add(Optional.ofNullable(one.params().get(name))));
        extras.forEach(name -> row.add(Optional.ofNullable(one.extras().get(name))));
        return row.stream();
    }
}
