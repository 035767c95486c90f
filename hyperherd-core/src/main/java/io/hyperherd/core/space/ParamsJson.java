package io.hyperherd.core.space;

import io.hyperherd.Trial;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The value of {@code HYPERHERD_PARAMS}, from which a trial reads its values whatever they hold. */
public final class ParamsJson {

    private ParamsJson() {}

    /**
     * Returns one JSON object on one line, in ASCII: the parameters in order, then the extras. An extra that is called like a parameter
     * stands in its place, as it wins over it in the override string. Floats are in shortest form; NaN and infinities, which only old
     * workspaces hold, are null.
     */
    public static String of(Trial trial) {
        return of(trial, new TokenMemo());
    }

    /** Returns the same, with the texts of floats that {@code memo} remembers. */
    public static String of(Trial trial, TokenMemo memo) {
        StringBuilder text = new StringBuilder();
        try {
            JsonStyle.STRICT_LINE
                    .writer(text, memo.floats())
                    .value(new Value.Dict(values(trial.params(), trial.extras())));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    /** Returns the entries of that object. */
    public static Map<String, Value> values(Map<String, Value> params, Map<String, Value> extras) {
        if (extras.isEmpty()) {
            return params;
        }
        Map<String, Value> merged = new LinkedHashMap<>(params);
        merged.putAll(extras);
        return merged;
    }
}
