package io.hyperherd.core.workspace;

import io.hyperherd.value.Value.Dict;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a manifest by index, read while they are asked for. Holds those only that were passed on the way to others, which are few
 * when rows are asked for in their own order.
 */
final class OldRows {

    private final RecordRows rows;
    private final Map<Integer, Dict> passed = new LinkedHashMap<>();
    private final SharedValues values = new SharedValues();
    private final BitSet seen = new BitSet();
    private boolean inOrder = true;
    private int largest = -1;

    OldRows(RecordRows rows) {
        this.rows = rows;
    }

    /** Returns the row of trial {@code index}, which is asked for once; empty when there is none. */
    Optional<Dict> take(int index) {
        Dict earlier = passed.remove(index);
        if (earlier != null) {
            inOrder = false;
            return Optional.of(earlier);
        }
        for (Optional<Dict> row = next(); row.isPresent(); row = next()) {
            int found = index(row.get());
            if (found == index) {
                return row;
            }
            passed.put(found, row.get());
        }
        return Optional.empty();
    }

    private Optional<Dict> next() {
        Optional<Dict> row = rows.next();
        row.ifPresent(this::check);
        return row;
    }

    /** A damaged file is not written over, not even where the damaged row would go. */
    private void check(Dict row) {
        int index = rows.described(() -> TrialRecord.read(row, values)).index();
        if (seen.get(index)) {
            throw rows.damaged("two entries have the index " + index);
        }
        seen.set(index);
        largest = Math.max(largest, index);
    }

    private int index(Dict row) {
        return rows.described(() -> TrialRecord.index(row));
    }

    /** Returns whether rows were taken in their order, and all of them. Reads what is left. */
    boolean areAllTakenInOrder() {
        boolean more = next().isPresent();
        while (next().isPresent()) {}
        return inOrder && passed.isEmpty() && !more;
    }

    /** Returns the largest index there is; -1 when there is no row. Reads what is left. */
    int largest() {
        while (next().isPresent()) {}
        return largest;
    }
}
