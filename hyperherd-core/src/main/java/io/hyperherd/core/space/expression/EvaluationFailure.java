package io.hyperherd.core.space.expression;

/** Why an operation has no result; whoever knows where it stands in the text turns it into an {@link ExpressionException}. */
final class EvaluationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationFailure(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
