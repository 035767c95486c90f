package io.hyperherd.core.space.expression;

import io.hyperherd.HyperHerdException;

/** An expression is not valid, or has no value for a trial; the message quotes it and points at the place. */
public final class ExpressionException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    ExpressionException(String message) {
        super(message);
    }
}
