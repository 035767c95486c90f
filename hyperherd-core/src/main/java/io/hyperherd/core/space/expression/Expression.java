package io.hyperherd.core.space.expression;

import io.hyperherd.value.Value;
import java.util.Map;
import java.util.Set;

/**
 * A checked expression, ready to be evaluated for any number of trials.
 *
 * <p>Immutable and safe for use by several threads. Evaluation does a bounded amount of work: it ends well within 50 ms, or with
 * an {@link ExpressionException}.
 */
public final class Expression {

    private final Source source;
    private final Node root;

    private Expression(Source source, Node root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Returns the expression that {@code text} says.
     *
     * @param names what the expression may refer to besides {@code min} and {@code max}; see {@link ExpressionNames}
     * @throws ExpressionException if the text is not of the language or uses another name
     */
    public static Expression parse(String text, Set<String> names) {
        Source source = Source.of(text);
        if (text.length() > Limits.EXPRESSION_LENGTH) {
            throw source.complaint("it is longer than " + Limits.EXPRESSION_LENGTH + " characters", 0);
        }
        return new Expression(source, Parser.parse(source, Names.of(names)));
    }

    /**
     * Returns the value for {@code namespace}, which must hold every name that is met on the way; a tuple is returned as a list.
     *
     * @throws ExpressionException if there is no such value, for example after a division by zero
     */
    public Value evaluate(Map<String, Value> namespace) {
        Budget budget = new Budget();
        Operand result = new Evaluator(source, namespace, budget).evaluate(root);
        try {
            return Operands.toValue(result, budget);
        } catch (EvaluationFailure e) {
            throw source.complaint(e.reason(), 0);
        }
    }

    /** Returns whether {@code value} counts as true: everything but null, false, zero and what is empty. */
    public static boolean isTruthy(Value value) {
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Int integer) {
            return integer.value().signum() != 0;
        }
        if (value instanceof Value.Real real) {
            return real.value() != 0;
        }
        if (value instanceof Value.Text text) {
            return !text.value().isEmpty();
        }
        if (value instanceof Value.Seq seq) {
            return !seq.items().isEmpty();
        }
        return value instanceof Value.Dict dict && !dict.entries().isEmpty();
    }

    /** Returns the text of the expression, line breaks as {@code \n}. */
    @Override
    public String toString() {
        return source.text();
    }
}
