package io.hyperherd.core.json;

import io.hyperherd.value.FloatText;
import java.util.Arrays;

/**
 * The shortest texts of floats, the latest of them remembered: a sweep writes the same few thousands of times, and each takes
 * microseconds to work out. Bounded; not for several threads.
 */
public final class FloatMemo {

    private static final int SIZE = 128;

    private long[] known = {};
    private String[] texts = {};

    /** Creates one that remembers nothing yet, and takes no memory before it does. */
    public FloatMemo() {}

    /** Returns what {@link FloatText#shortest} does. */
    String shortest(double value) {
        if (known.length == 0) {
            known = new long[SIZE];
            texts = new String[SIZE];
            Arrays.fill(texts, "");
        }
        long bits = Double.doubleToRawLongBits(value);
        int place = (int) ((bits * 0x9e3779b97f4a7c15L) >>> 57);
        if (known[place] != bits || texts[place].isEmpty()) {
            known[place] = bits;
            texts[place] = FloatText.shortest(value);
        }
        return texts[place];
    }
}
