package io.hyperherd.core.config.yaml;

import io.hyperherd.core.config.yaml.YamlNode.Known;
import io.hyperherd.value.FloatText;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes values as YAML that {@link YamlReader} reads back as they were. Floats must be finite. Not for several threads. */
public final class YamlWriter {

    private static final Pattern PLAIN = Pattern.compile("(?:\\.?/)?[A-Za-z_][A-Za-z0-9_./+-]*");

    /** YAML takes longer keys for keys only when told to (YAML 1.1, simple keys). */
    private static final int LONGEST_KEY = 256;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** Returns a document that holds {@code top}: maps, and lists of maps, a line for each entry; other lists in brackets. */
    public static String write(Dict top) {
        YamlWriter writer = new YamlWriter();
        writer.block(top, 0);
        return writer.out.toString();
    }

    private void block(Dict map, int indent) {
        for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
            out.append(" ".repeat(indent));
            entry(entry, indent);
        }
    }

    /** Writes an entry whose indentation is there. */
    private void entry(Map.Entry<String, Value> entry, int indent) {
        key(entry.getKey(), "\n" + " ".repeat(indent));
        if (entry.getValue() instanceof Dict map && !map.entries().isEmpty()) {
            out.append('\n');
            block(map, indent + 2);
        } else if (entry.getValue() instanceof Seq list && isOfMaps(list)) {
            out.append('\n');
            list.items().forEach(item -> item((Dict) item, indent + 2));
        } else {
            out.append(' ');
            flow(entry.getValue());
            out.append('\n');
        }
    }

    private static boolean isOfMaps(Seq list) {
        return !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(item ->
                                item instanceof Dict map && !map.entries().isEmpty());
    }

    private void item(Dict map, int indent) {
        Iterator<Map.Entry<String, Value>> entries = map.entries().entrySet().iterator();
        out.append(" ".repeat(indent)).append("- ");
        entry(entries.next(), indent + 2);
        entries.forEachRemaining(entry -> {
            out.append(" ".repeat(indent + 2));
            entry(entry, indent + 2);
        });
    }

    private void key(String key, String afterLong) {
        if (key.length() > LONGEST_KEY) {
            out.append("? ");
            text(key);
            out.append(afterLong);
        } else {
            text(key);
        }
        out.append(':');
    }

    private void flow(Value value) {
        if (value instanceof Seq list) {
            String before = "[";
            for (Value item : list.items()) {
                out.append(before);
                flow(item);
                before = ", ";
            }
            out.append(list.items().isEmpty() ? "[]" : "]");
        } else if (value instanceof Dict map) {
            String before = "{";
            for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
                out.append(before);
                key(entry.getKey(), " ");
                out.append(' ');
                flow(entry.getValue());
                before = ", ";
            }
            out.append(map.entries().isEmpty() ? "{}" : "}");
        } else {
            scalar(value);
        }
    }

    private void scalar(Value value) {
        if (value instanceof Text text) {
            text(text.value());
        } else if (value instanceof Real real) {
            out.append(number(real.value()));
        } else if (value instanceof Int integer) {
            out.append(integer.value());
        } else if (value instanceof Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    /** YAML 1.1 takes a number without a point for text. */
    private static String number(double number) {
        String shortest = FloatText.shortest(number);
        int exponent = shortest.indexOf('e');
        return exponent < 0 || shortest.indexOf('.') >= 0
                ? shortest
                : shortest.substring(0, exponent) + ".0" + shortest.substring(exponent);
    }

    private void text(String text) {
        if (PLAIN.matcher(text).matches()
                && ScalarResolver.plain(text) instanceof Known known
                && known.value() instanceof Text) {
            out.append(text);
            return;
        }
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            out.append('\\').appendCodePoint(codePoint);
        } else if (codePoint == '\n') {
            out.append("\\n");
        } else if (codePoint == '\t') {
            out.append("\\t");
        } else if ((codePoint >= ' ' && codePoint < 0x7f) || Character.isLetterOrDigit(codePoint)) {
            out.appendCodePoint(codePoint);
        } else if (codePoint > 0xffff) {
            out.append(String.format(Locale.ROOT, "\\U%08x", codePoint));
        } else {
            out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        }
    }
}
