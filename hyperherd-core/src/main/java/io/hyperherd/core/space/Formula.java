package io.hyperherd.core.space;

import io.hyperherd.core.space.expression.Expression;
import io.hyperherd.core.space.expression.ExpressionException;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;

/**
 * An expression in its place.
 *
 * @param place where it stands in the definition
 * @param condition the name of the condition that holds it
 * @param expression the expression
 * @param vocabulary the names it may use
 */
record Formula(List<String> place, String condition, Expression expression, Vocabulary vocabulary) {

    /**
     * Returns the formula that {@code text} says.
     *
     * @throws ExpansionException when it is not of the language, naming the condition and the expression
     */
    static Formula parse(List<String> place, String condition, String text, Vocabulary vocabulary) {
        try {
            return new Formula(place, condition, Expression.parse(text, vocabulary.names()), vocabulary);
        } catch (ExpressionException refused) {
            throw new ExpansionException(place, "condition '" + condition + "': " + refused.getMessage(), refused);
        }
    }

    /**
     * Returns the value for a trial with these parameters.
     *
     * @throws ExpansionException when there is none, naming condition, expression and parameters
     */
    Value evaluate(Map<String, Value> params) {
        try {
            return expression.evaluate(vocabulary.namespace(params));
        } catch (ExpressionException failed) {
            throw new ExpansionException(
                    place,
                    "condition '" + condition + "' fails for the trial with " + Combination.describe(params) + ": "
                            + failed.getMessage(),
                    failed);
        }
    }
}
