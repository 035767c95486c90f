package io.hyperherd.core.space.expression;

/** A word of the language: for text, what it says; for everything else, what is written; and the offset where it starts. */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NAME,
        KEYWORD,
        NUMBER,
        TEXT,
        OPERATOR,
        END
    }

    boolean isOperator(String symbol) {
        return kind == Kind.OPERATOR && text.equals(symbol);
    }

    boolean isKeyword(String word) {
        return kind == Kind.KEYWORD && text.equals(word);
    }
}
