package io.hyperherd.core.json;

import io.hyperherd.HyperHerdException;

/** Text that is not JSON. The message says why and where in the text; whoever knows the file puts its name in front. */
public final class JsonException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** Creates the exception for a fault at {@code line} and {@code column}, both counted from 1. */
    public JsonException(int line, int column, String fault) {
        super("line " + line + ", column " + column + ": " + fault);
        this.line = line;
        this.column = column;
    }

    /** Returns the line of the fault, counted from 1. */
    public int line() {
        return line;
    }

    /** Returns the column of the fault, counted from 1. */
    public int column() {
        return column;
    }
}
