package io.hyperherd.core.json;

import io.hyperherd.value.CodePointOrder;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The layouts in which this project writes JSON. Floats are in shortest form everywhere; nothing ends in a newline. Styles called
 * strict write null for NaN and infinities, the others the bare tokens {@code NaN}, {@code Infinity} and {@code -Infinity}.
 */
public enum JsonStyle {
    /** Workspace files: two blanks of indentation, empty containers inline, ASCII with lower-case escapes, DEL escaped too. */
    WORKSPACE(Layout.INDENTED, Keys.AS_GIVEN, Escapes.ASCII, NonFinite.TOKEN),
    /** What hashes are made of: one line, keys sorted by code point at every level, ASCII. */
    CANONICAL(Layout.ONE_LINE, Keys.SORTED, Escapes.ASCII, NonFinite.TOKEN),
    /** A line of a metric stream: one line, keys as given, ASCII. */
    STREAM(Layout.ONE_LINE, Keys.AS_GIVEN, Escapes.ASCII, NonFinite.TOKEN),
    /** Documents for other programs: two blanks of indentation, only the escapes JSON needs, strict. */
    DOCUMENT(Layout.INDENTED, Keys.AS_GIVEN, Escapes.NEEDED, NonFinite.NULL),
    /** One strict line in ASCII, fit for an environment variable. */
    STRICT_LINE(Layout.ONE_LINE, Keys.AS_GIVEN, Escapes.ASCII, NonFinite.NULL);

    /** UTF-16 order, which strings have by themselves, would put U+1F600 before U+FFFF. */
    private final Layout layout;

    private final Keys keys;
    private final Escapes escapes;
    private final NonFinite nonFinite;

    JsonStyle(Layout layout, Keys keys, Escapes escapes, NonFinite nonFinite) {
        this.layout = layout;
        this.keys = keys;
        this.escapes = escapes;
        this.nonFinite = nonFinite;
    }

    /** Returns {@code value} as text. */
    public String text(Value value) {
        StringBuilder text = new StringBuilder();
        try {
            write(value, text);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    /** Writes {@code value} to {@code out} piece by piece. */
    public void write(Value value, Appendable out) throws IOException {
        writer(out).value(value);
    }

    /** Returns a writer of one value to {@code out}. */
    public JsonWriter writer(Appendable out) {
        return writer(out, new FloatMemo());
    }

    /** Returns a writer of one value to {@code out} that shares {@code floats} with others. */
    public JsonWriter writer(Appendable out, FloatMemo floats) {
        return new JsonWriter(this, out, floats);
    }

    boolean isIndented() {
        return layout == Layout.INDENTED;
    }

    boolean escapes(int codePoint) {
        return codePoint < ' ' || escapes.alsoEscapes(codePoint);
    }

    boolean writesNonFinite() {
        return nonFinite == NonFinite.TOKEN;
    }

    Iterable<Map.Entry<String, Value>> ordered(Map<String, Value> entries) {
        if (keys == Keys.AS_GIVEN) {
            return entries.entrySet();
        }
        List<Map.Entry<String, Value>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort((left, right) -> CodePointOrder.INSTANCE.compare(left.getKey(), right.getKey()));
        return sorted;
    }

    private enum Layout {
        ONE_LINE,
        INDENTED
    }

    private enum Keys {
        AS_GIVEN,
        SORTED
    }

    private enum NonFinite {
        TOKEN,
        NULL
    }

    private enum Escapes {
        /** A lone surrogate has no UTF-8 form. */
        NEEDED {
            @Override
            boolean alsoEscapes(int codePoint) {
                return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            }
        },
        ASCII {
            @Override
            boolean alsoEscapes(int codePoint) {
                return codePoint >= 0x7f;
            }
        };

        abstract boolean alsoEscapes(int codePoint);
    }
}
