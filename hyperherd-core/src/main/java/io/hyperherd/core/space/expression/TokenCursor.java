package io.hyperherd.core.space.expression;

import java.util.List;

/** A place in the tokens of an expression, which only moves forward. */
final class TokenCursor {

    private final List<Token> tokens;
    private int at;

    /** Starts at the first of {@code tokens}, the last of which must be the end. */
    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Steps over the operator {@code symbol} if it comes next; returns whether it did. */
    boolean acceptOperator(String symbol) {
        return accept(peek().isOperator(symbol));
    }

    /** Steps over the keyword {@code word} if it comes next; returns whether it did. */
    boolean acceptKeyword(String word) {
        return accept(peek().isKeyword(word));
    }

    private boolean accept(boolean matches) {
        if (matches) {
            at++;
        }
        return matches;
    }
}
