package io.hyperherd.core.space;

import io.hyperherd.core.json.FloatMemo;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/**
 * The identity of a trial: a hash of its parameters and extras, and of nothing else. An instance hashes many; it is not for several
 * threads.
 */
public final class TrialHash {

    private static final int BYTES = 6;

    private final FloatMemo floats = new FloatMemo();
    private final StringBuilder text = new StringBuilder();

    /** Creates a hasher. */
    public TrialHash() {}

    /**
     * Returns 12 lower-case hex digits: the beginning of the SHA-1 of {@code {"extras": …, "params": …}} as canonical JSON. The order of
     * the maps counts for nothing, the kinds of the values do: {@code 4}, {@code 4.0} and {@code true} hash differently.
     */
    public static String of(Map<String, Value> params, Map<String, Value> extras) {
        return new TrialHash().hash(params, extras);
    }

    /** Returns the same. */
    public String hash(Map<String, Value> params, Map<String, Value> extras) {
        Value.Dict identity =
                new Value.Dict(Map.of("params", new Value.Dict(params), "extras", new Value.Dict(extras)));
        text.setLength(0);
        try {
            JsonStyle.CANONICAL.writer(text, floats).value(identity);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        byte[] digest = Sha1.digest(text.toString().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
