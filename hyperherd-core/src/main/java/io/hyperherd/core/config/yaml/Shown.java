package io.hyperherd.core.config.yaml;

import java.util.Locale;

/** How text of a file appears in messages: on one line, of bounded length, with nothing that could act on a terminal. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** Returns {@code text} in single quotes. */
    public static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    /** Returns {@code text} without quotes. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (count++ == LONGEST) {
                return shown.append("…").toString();
            }
            append(shown, text.codePointAt(i));
        }
        return shown.toString();
    }

    /** Returns the notation of one code point. */
    public static String codePoint(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (codePoint == '\n') {
            shown.append("\\n");
        } else if (codePoint == '\t') {
            shown.append("\\t");
        } else if (codePoint == '\r') {
            shown.append("\\r");
        } else if (isPlain(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            shown.append("\\u{")
                    .append(Integer.toHexString(codePoint).toUpperCase(Locale.ROOT))
                    .append('}');
        }
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }
}
