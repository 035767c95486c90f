package io.hyperherd.core.shape;

import io.hyperherd.core.json.JsonWriter;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;

/**
 * What the JSON of a {@code T} looks like. Immutable.
 *
 * @param <T> what is written
 */
public interface Shape<T> {

    /** Writes {@code value}, which then satisfies {@link #schema}. */
    void write(T value, JsonWriter out) throws IOException;

    /** Returns the JSON Schema (draft 2020-12) of what is written; it has the keyword {@code type}. */
    Dict schema();
}
