package io.hyperherd.core.space.expression;

/** The text of an expression, which knows how to complain about a place in it. */
record Source(String text) {

    private static final int LONGEST_QUOTE = 200;

    /** Line breaks become {@code \n}, however they were written. */
    static Source of(String written) {
        return new Source(written.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Returns the complaint {@code reason} about the character at {@code position}. */
    ExpressionException complaint(String reason, int position) {
        return new ExpressionException(reason + " (" + place(position) + " of the expression \"" + quote() + "\")");
    }

    /** Returns the complaint that the text is not of the language at all. */
    ExpressionException syntax(String reason, int position) {
        return complaint("syntax error: " + reason, position);
    }

    private String place(int position) {
        int end = Math.min(position, text.length());
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        int column = text.codePointCount(lineStart, end) + 1;
        long line = text.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
        return line == 1 ? "column " + column : "line " + line + ", column " + column;
    }

    private String quote() {
        String oneLine = text.replace("\n", "\\n").replace("\0", "\\0");
        if (oneLine.length() <= LONGEST_QUOTE) {
            return oneLine;
        }
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
    }
}
