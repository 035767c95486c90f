package io.hyperherd.model.operator;

import java.util.regex.Pattern;

/** Marks what others wrote, so that a model can tell it from what the monitor says. It is no guard: the guards are in the tools. */
final class Quotation {

    private static final int LONGEST = 20_000;

    /** As leniently as a reader might take it. */
    private static final Pattern MARK = Pattern.compile("<(\\s*/?\\s*data\\b)", Pattern.CASE_INSENSITIVE);

    private Quotation() {}

    /** Returns {@code text} between marks that it cannot close by itself. */
    static String of(String tool, String text) {
        String inside = text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n[" + (text.length() - LONGEST) + " more characters are left out]";
        String harmless = MARK.matcher(inside).replaceAll("&lt;$1");
        return "<data from=\"" + tool + "\">\n" + harmless + "\n</data>";
    }
}
