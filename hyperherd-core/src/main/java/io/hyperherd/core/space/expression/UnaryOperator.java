package io.hyperherd.core.space.expression;

/** The operators that stand before their only operand. */
enum UnaryOperator {
    PLUS("+"),
    MINUS("-"),
    NOT("not");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }
}
