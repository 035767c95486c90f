package io.hyperherd.manual;

import java.util.List;
import java.util.regex.Pattern;

/** Writes manual pages. Text may hold {@code `words to type`} and {@code *words to replace*}. */
final class Roff {

    private static final Pattern LITERAL = Pattern.compile("`([^`]*)`");
    private static final Pattern REPLACEABLE = Pattern.compile("(?<![\\w*])\\*([A-Z][A-Z-]*)\\*(?![\\w*])");

    private final StringBuilder page = new StringBuilder();

    Roff line(String line) {
        page.append(line).append('\n');
        return this;
    }

    Roff section(String title) {
        return line(".SH " + title);
    }

    Roff paragraph(String text) {
        return apart().line(inline(text));
    }

    /** Behind a heading there is space already. */
    private Roff apart() {
        int last = page.lastIndexOf("\n", page.length() - 2);
        return page.substring(last + 1).startsWith(".SH ") ? this : line(".PP");
    }

    /** A term, which is markup already, and what it is. */
    Roff item(String term, String text) {
        return line(".TP").line(term).line(inline(text));
    }

    /** Lines as they are. */
    Roff example(List<String> lines) {
        apart().line(".RS 4").line(".EX");
        lines.forEach(line -> line(escaped(line)));
        return line(".EE").line(".RE");
    }

    static String inline(String text) {
        String bold = LITERAL.matcher(escaped(text)).replaceAll("\\\\fB$1\\\\fR");
        return REPLACEABLE.matcher(bold).replaceAll("\\\\fI$1\\\\fR");
    }

    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** What a page shows as {@code text} and a reader can copy: a bare hyphen or tilde would come out as other characters. */
    static String escaped(String text) {
        String safe = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("~", "\\(ti")
                .replace("^", "\\(ha")
                .replace("'", "\\(aq")
                .replace("\"", "\\(dq");
        return safe.startsWith(".") ? "\\&" + safe : safe;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
