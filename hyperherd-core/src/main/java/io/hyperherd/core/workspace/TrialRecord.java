package io.hyperherd.core.workspace;

import io.hyperherd.Trial;
import io.hyperherd.core.space.TrialHash;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Text;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A trial as the manifest writes it. Reading is lenient with what older versions left out; writing touches only what differs. */
final class TrialRecord {

    private static final String INDEX = "index";
    private static final String HASH = "hash";
    private static final String PARAMS = "params";
    private static final String EXTRAS = "extras";
    private static final String NAME = "experiment_name";
    private static final String STATUS = "status";
    private static final String ORPHAN = "orphan";
    private static final BigInteger LARGEST_INDEX = BigInteger.valueOf(Integer.MAX_VALUE - 1);

    private TrialRecord() {}

    /**
     * Returns the trial that {@code row} describes. A hash that is missing is computed.
     *
     * @throws Unreadable when the row has no usable index, or parameters or extras that are not maps
     */
    static Trial read(Dict row, SharedValues values) throws Unreadable {
        int index = index(row);
        Map<String, Value> params = values.of(map(row, PARAMS));
        Map<String, Value> extras = values.of(map(row, EXTRAS));
        return new Trial(
                index,
                text(row, HASH).orElseGet(() -> TrialHash.of(params, extras)),
                params,
                extras,
                text(row, NAME),
                StatusWords.read(get(row, STATUS)),
                Value.of(true).equals(row.entries().get(ORPHAN)) ? Trial.Origin.ORPHAN : Trial.Origin.DEFINED);
    }

    /** Returns a new row for {@code trial}. */
    static Dict create(Trial trial) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put(INDEX, Value.of(trial.index()));
        row.put(HASH, Value.of(trial.hash()));
        row.put(PARAMS, new Dict(trial.params()));
        row.put(EXTRAS, new Dict(trial.extras()));
        trial.experimentName().ifPresent(name -> row.put(NAME, Value.of(name)));
        row.put(STATUS, Value.of(trial.status().word()));
        if (trial.origin() == Trial.Origin.ORPHAN) {
            row.put(ORPHAN, Value.of(true));
        }
        return new Dict(row);
    }

    /**
     * Returns {@code row} changed so that it describes {@code trial}: its other keys, their order and every word that already means
     * the same stay. A hash that was missing comes last.
     */
    static Dict update(Dict row, Trial trial) throws Unreadable {
        Trial before = read(row, new SharedValues());
        if (before.equals(trial) && row.entries().get(HASH) instanceof Text) {
            return row;
        }
        Map<String, Value> entries = new LinkedHashMap<>(row.entries());
        if (!before.params().equals(trial.params())) {
            entries.put(PARAMS, new Dict(trial.params()));
        }
        if (!before.extras().equals(trial.extras())) {
            entries.put(EXTRAS, new Dict(trial.extras()));
        }
        if (trial.experimentName().isPresent() && !before.experimentName().equals(trial.experimentName())) {
            entries.put(NAME, Value.of(trial.experimentName().get()));
        }
        if (before.status() != trial.status()) {
            entries.put(STATUS, Value.of(trial.status().word()));
        }
        if (trial.origin() == Trial.Origin.ORPHAN) {
            entries.put(ORPHAN, Value.of(true));
        } else {
            entries.remove(ORPHAN);
        }
        entries.put(HASH, Value.of(trial.hash()));
        return new Dict(entries);
    }

    /** Returns the row's index. */
    static int index(Dict row) throws Unreadable {
        if (!(row.entries().get(INDEX) instanceof Int index)) {
            throw new Unreadable("has no index");
        }
        if (index.value().signum() < 0 || index.value().compareTo(LARGEST_INDEX) > 0) {
            throw new Unreadable("has the index " + index.value() + ", which is out of range");
        }
        return index.value().intValue();
    }

    private static Map<String, Value> map(Dict row, String key) throws Unreadable {
        Value value = get(row, key).orElse(Value.NULL);
        if (value.equals(Value.NULL)) {
            return Map.of();
        }
        if (value instanceof Dict dict) {
            return dict.entries();
        }
        throw new Unreadable("has " + key + " that are not a map");
    }

    private static Optional<String> text(Dict row, String key) {
        return row.entries().get(key) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    private static Optional<Value> get(Dict row, String key) {
        return Optional.ofNullable(row.entries().get(key));
    }

    /** Why a row describes no trial, to follow the words "entry 3". */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String fault) {
            super(fault);
        }
    }
}
