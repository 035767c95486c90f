package io.hyperherd.core.space.expression;

/** A text as it is written between quotes: what it says, and the offset behind its last quote. */
record StringLiteral(String value, int end) {

    /** Reads the text whose first quote is at {@code start}; in a raw one a backslash stands for itself. */
    static StringLiteral read(Source source, int start, boolean raw) {
        String text = source.text();
        String quote = text.substring(start, start + 1);
        String triple = quote.repeat(3);
        return text.startsWith(triple, start) ? read(source, start, triple, raw) : read(source, start, quote, raw);
    }

    private static StringLiteral read(Source source, int start, String quote, boolean raw) {
        String text = source.text();
        StringBuilder value = new StringBuilder();
        int at = start + quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            char c = text.charAt(at);
            if (c == '\n' && quote.length() == 1) {
                break;
            }
            if (c != '\\' || at + 1 == text.length()) {
                value.append(c);
                at++;
            } else if (raw) {
                value.append(text, at, at + 2);
                at += 2;
            } else {
                at = Escape.read(source, at, value);
            }
        }
        if (!text.startsWith(quote, at) || at >= text.length()) {
            throw source.syntax("the text that begins here has no closing quote", start);
        }
        return new StringLiteral(value.toString(), at + quote.length());
    }
}
