package io.hyperherd.cli.terminal;

import java.util.regex.Pattern;

/** Fits text into the cells of a table. Widths count code points. */
public final class Cells {

    private static final String ELLIPSIS = "...";
    private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("\u001b\\[[0-9;?]*[ -/]*[@-~]|\\p{Cntrl}");

    private Cells() {}

    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns {@code text} cut to {@code width}, the last three of which say that something is missing. */
    public static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int kept = Math.max(0, width - ELLIPSIS.length());
        return text.substring(0, text.offsetByCodePoints(0, kept)) + ELLIPSIS.substring(0, Math.min(3, width));
    }

    /** Returns {@code text} filled with blanks on the right. */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Returns {@code text} filled with blanks on the left. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Returns {@code text} without colours and other controls, which would spoil a table or a screen. */
    public static String plain(String text) {
        return ESCAPE_SEQUENCE.matcher(text).replaceAll("");
    }
}
