package io.hyperherd.core.json;

import io.hyperherd.value.FloatText;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.io.IOException;
import java.util.Map;

/** Writes one value in one style. */
final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private final JsonStyle style;
    private final Appendable out;

    JsonWriter(JsonStyle style, Appendable out) {
        this.style = style;
        this.out = out;
    }

    void value(Value value, int depth) throws IOException {
        if (value instanceof Dict dict) {
            map(dict, depth);
        } else if (value instanceof Seq seq) {
            list(seq, depth);
        } else if (value instanceof Text text) {
            string(text.value());
        } else {
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
            return FloatText.shortest(number);
        }
        if (!style.writesNonFinite()) {
            return "null";
        }
        return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    private void map(Dict dict, int depth) throws IOException {
        if (dict.entries().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Value> entry : style.ordered(dict.entries())) {
            separate(first, depth + 1);
            string(entry.getKey());
            out.append(": ");
            value(entry.getValue(), depth + 1);
            first = false;
        }
        newLine(depth);
        out.append('}');
    }

    private void list(Seq seq, int depth) throws IOException {
        if (seq.items().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        boolean first = true;
        for (Value item : seq.items()) {
            separate(first, depth + 1);
            value(item, depth + 1);
            first = false;
        }
        newLine(depth);
        out.append(']');
    }

    private void separate(boolean first, int depth) throws IOException {
        if (!first) {
            out.append(style.isIndented() ? "," : ", ");
        }
        newLine(depth);
    }

    private void newLine(int depth) throws IOException {
        if (style.isIndented()) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append("  ");
            }
        }
    }

    private void string(String text) throws IOException {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (codePoint == '"' || codePoint == '\\' || style.escapes(codePoint)) {
                out.append(text, plainFrom, i);
                escape(text, i, next);
                plainFrom = next;
            }
            i = next;
        }
        out.append(text, plainFrom, text.length()).append('"');
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
