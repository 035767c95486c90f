package io.hyperherd.core.json;

import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes one value in one style, piece by piece: what is inside a list or a map need not exist before it is written. Not for several
 * threads.
 */
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private final JsonStyle style;
    private final Appendable out;
    private final FloatMemo floats;
    /** By depth; each piece takes its way through all layers of {@link #out}. */
    private final List<String> indentations = new ArrayList<>();

    private int depth;
    private boolean isFirst = true;
    private boolean isNamed;

    JsonWriter(JsonStyle style, Appendable out, FloatMemo floats) {
        this.style = style;
        this.out = out;
        this.floats = floats;
    }

    /** Begins a map; {@link #key} and a value follow for each entry, then {@link #endMap}. */
    public void beginMap() throws IOException {
        begin('{');
    }

    /** Writes the key of the next value. */
    public void key(String key) throws IOException {
        separate();
        string(key);
        out.append(": ");
        isNamed = true;
    }

    /** Ends the innermost map. */
    public void endMap() throws IOException {
        end('}');
    }

    /** Begins a list; its values follow, then {@link #endList}. */
    public void beginList() throws IOException {
        begin('[');
    }

    /** Ends the innermost list. */
    public void endList() throws IOException {
        end(']');
    }

    /** Writes {@code text}. */
    public void text(String text) throws IOException {
        place();
        string(text);
    }

    /** Writes {@code number}. */
    public void number(long number) throws IOException {
        place();
        out.append(Long.toString(number));
    }

    /** Writes {@code value} with all that is in it. */
    public void value(Value value) throws IOException {
        if (value instanceof Dict dict) {
            map(dict);
        } else if (value instanceof Seq seq) {
            list(seq);
        } else if (value instanceof Text text) {
            text(text.value());
        } else {
            place();
            out.append(scalar(value));
        }
    }

    private String scalar(Value value) {
        if (value instanceof Real real) {
            return number(real.value());
        }
        if (value instanceof Int integer) {
            return integer.value().toString();
        }
        return value instanceof Bool bool ? Boolean.toString(bool.value()) : "null";
    }

    private String number(double number) {
        if (Double.isFinite(number)) {
            return floats.shortest(number);
        }
        if (!style.writesNonFinite()) {
            return "null";
        }
        return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    private void map(Dict dict) throws IOException {
        beginMap();
        for (Map.Entry<String, Value> entry : style.ordered(dict.entries())) {
            key(entry.getKey());
            value(entry.getValue());
        }
        endMap();
    }

    private void list(Seq seq) throws IOException {
        beginList();
        for (Value item : seq.items()) {
            value(item);
        }
        endList();
    }

    private void begin(char bracket) throws IOException {
        place();
        out.append(bracket);
        depth++;
        isFirst = true;
    }

    private void end(char bracket) throws IOException {
        depth--;
        if (!isFirst) {
            newLine();
        }
        out.append(bracket);
        isFirst = false;
    }

    /** A value stands behind its key, or behind the value before it. */
    private void place() throws IOException {
        if (!isNamed && depth > 0) {
            separate();
        }
        isNamed = false;
    }

    private void separate() throws IOException {
        if (!isFirst) {
            out.append(style.isIndented() ? "," : ", ");
        }
        newLine();
        isFirst = false;
    }

    private void newLine() throws IOException {
        if (style.isIndented()) {
            while (indentations.size() <= depth) {
                indentations.add("\n" + "  ".repeat(indentations.size()));
            }
            out.append(indentations.get(depth));
        }
    }

    private void string(String text) throws IOException {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); ) {
            if (isPlain(text.charAt(i))) {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (codePoint == '"' || codePoint == '\\' || style.escapes(codePoint)) {
                out.append(text, plainFrom, i);
                escape(text, i, next);
                plainFrom = next;
            }
            i = next;
        }
        if (plainFrom == 0) {
            out.append(text);
        } else {
            out.append(text, plainFrom, text.length());
        }
        out.append('"');
    }

    /** Most characters are, and need no look at the style. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    }

    private void escape(String text, int from, int to) throws IOException {
        int named = "\"\\\b\f\n\r\t".indexOf(text.charAt(from));
        if (named >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(named));
            return;
        }
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(HEX.charAt((unit >> shift) & 0xf));
            }
        }
    }
}
