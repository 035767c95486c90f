package io.hyperherd.value;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.stream.Collectors;

/**
 * The ways a value is written where programs and people read it. Nothing is quoted or escaped but text inside containers. Thread-safe.
 */
@Api(Api.Status.STABLE)
public final class ValueText {

    /** How many digits floats have in experiment names. */
    public static final int NAME_DIGITS = 4;

    private static final int TOKEN_DIGITS = 10;

    private ValueText() {}

    /** Returns the form in experiment names: floats with {@link #NAME_DIGITS} digits, {@code True}, {@code False}, {@code None}. */
    public static String nameToken(Value value) {
        return nameToken(value, NAME_DIGITS);
    }

    /** Returns the form in experiment names with another number of significant digits for floats, at least 1. */
    public static String nameToken(Value value, int floatDigits) {
        return value instanceof Real real ? FloatText.significant(real.value(), floatDigits) : plainOrDisplay(value);
    }

    /** Returns the form in override strings: floats with 10 digits, {@code true}, {@code false}, {@code null}. */
    public static String overrideToken(Value value) {
        if (value instanceof Bool bool) {
            return Boolean.toString(bool.value());
        }
        return value instanceof Value.Null ? "null" : dedupToken(value);
    }

    /** Returns the form by which combinations count as the same: floats with 10 digits, {@code True}, {@code False}, {@code None}. */
    public static String dedupToken(Value value) {
        return nameToken(value, TOKEN_DIGITS);
    }

    private static String plainOrDisplay(Value value) {
        return value instanceof Text text ? text.value() : display(value);
    }

    /**
     * Returns the form of items inside lists and maps, and of these themselves: {@code [a, b]}, {@code {k: v}}, floats in shortest
     * form, text in quotes with backslash escapes for what cannot be printed.
     */
    public static String display(Value value) {
        if (value instanceof Seq seq) {
            return seq.items().stream().map(ValueText::display).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Dict dict) {
            return dict.entries().entrySet().stream()
                    .map(e -> quoted(e.getKey()) + ": " + display(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Text text) {
            return quoted(text.value());
        }
        return scalar(value);
    }

    private static String scalar(Value value) {
        if (value instanceof Real real) {
            return FloatText.shortest(real.value());
        }
        if (value instanceof Int integer) {
            return integer.value().toString();
        }
        if (value instanceof Bool bool) {
            return bool.value() ? "True" : "False";
        }
        return "None";
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(codePoint -> appendEscaped(out, codePoint, quote));
        return out.append(quote).toString();
    }

    private static void appendEscaped(StringBuilder out, int codePoint, char quote) {
        switch (codePoint) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (codePoint == quote) {
                    out.append('\\').append(quote);
                } else if (isPrintable(codePoint)) {
                    out.appendCodePoint(codePoint);
                } else {
                    out.append(hexEscape(codePoint));
                }
            }
        }
    }

    private static String hexEscape(int codePoint) {
        if (codePoint < 0x100) {
            return String.format("\\x%02x", codePoint);
        }
        return String.format(codePoint < 0x10000 ? "\\u%04x" : "\\U%08x", codePoint);
    }

    private static boolean isPrintable(int codePoint) {
        return codePoint == ' '
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }
}
