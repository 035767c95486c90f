package io.hyperherd.core.space;

import io.hyperherd.ConfigException;
import io.hyperherd.core.space.expression.Expression;
import io.hyperherd.core.space.expression.ExpressionException;
import io.hyperherd.value.Value;
import java.util.Map;

/**
 * An expression in its place.
 *
 * @param condition the name of the condition that holds it
 * @param expression the expression
 * @param vocabulary the names it may use
 */
record Formula(String condition, Expression expression, Vocabulary vocabulary) {

    /**
     * Returns the formula that {@code text} says.
     *
     * @throws ConfigException when it is not of the language, naming the condition and the expression
     */
    static Formula parse(String condition, String text, Vocabulary vocabulary) {
        try {
            return new Formula(condition, Expression.parse(text, vocabulary.names()), vocabulary);
        } catch (ExpressionException refused) {
            throw new ConfigException("condition '" + condition + "': " + refused.getMessage(), refused);
        }
    }

    /**
     * Returns the value for a trial with these parameters.
     *
     * @throws ConfigException when there is none, naming condition, expression and parameters
     */
    Value evaluate(Map<String, Value> params) {
        try {
            return expression.evaluate(vocabulary.namespace(params));
        } catch (ExpressionException failed) {
            throw new ConfigException(
                    "condition '" + condition + "' fails for the trial with " + Combination.describe(params) + ": "
                            + failed.getMessage(),
                    failed);
        }
    }
}
