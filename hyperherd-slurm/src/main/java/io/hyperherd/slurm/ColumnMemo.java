package io.hyperherd.slurm;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads texts of which many rows have the same, and reads each once: the tasks of a large sweep then share what they have in common.
 * Bounded; not for several threads.
 *
 * @param <T> what a text comes to
 */
final class ColumnMemo<T> {

    private static final int MOST = 4096;

    private final Function<String, T> reader;
    private final Map<String, T> known = new HashMap<>();

    /** Reads with {@code reader}, whose answer depends on the text alone. */
    ColumnMemo(Function<String, T> reader) {
        this.reader = reader;
    }

    T read(String text) {
        T before = known.get(text);
        if (before != null) {
            return before;
        }
        T read = reader.apply(text);
        if (known.size() == MOST) {
            known.clear();
        }
        known.put(text, read);
        return read;
    }
}
