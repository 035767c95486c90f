package io.hyperherd.core.space;

import io.hyperherd.Condition;
import io.hyperherd.Condition.Assignment;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.core.space.expression.Expression;
import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A condition with its expressions parsed, ready to be tried on combinations.
 *
 * @param condition the condition
 * @param when its clauses as tests of the parameters, tried in order until one fails, which shields the later ones
 * @param set what its extras are, given the parameters
 */
record Rule(
        Condition condition,
        List<Predicate<Map<String, Value>>> when,
        Map<String, Function<Map<String, Value>, Value>> set) {

    /** Returns the rule that condition number {@code number} of a definition makes. */
    static Rule of(int number, Condition condition, Vocabulary vocabulary) {
        Map<String, Function<Map<String, Value>, Value>> set = new LinkedHashMap<>();
        condition
                .set()
                .forEach((key, assignment) -> set.put(
                        key,
                        source(
                                List.of("conditions", Integer.toString(number), "set", key),
                                condition,
                                assignment,
                                vocabulary)));
        return new Rule(
                condition,
                condition.when().stream()
                        .map(clause -> test(
                                List.of("conditions", Integer.toString(number), "when", "expr"),
                                condition,
                                clause,
                                vocabulary))
                        .toList(),
                set);
    }

    private static Predicate<Map<String, Value>> test(
            List<String> place, Condition condition, Clause clause, Vocabulary vocabulary) {
        if (clause instanceof ParameterClause tested) {
            return params -> Optional.ofNullable(params.get(tested.parameter()))
                    .filter(actual -> Matching.matches(tested.matcher(), actual))
                    .isPresent();
        }
        Formula formula = Formula.parse(place, condition.name(), ((ExpressionClause) clause).expression(), vocabulary);
        return params -> Expression.isTruthy(formula.evaluate(params));
    }

    private static Function<Map<String, Value>, Value> source(
            List<String> place, Condition condition, Assignment assignment, Vocabulary vocabulary) {
        if (assignment instanceof Literal literal) {
            return params -> literal.value();
        }
        return Formula.parse(place, condition.name(), ((Computed) assignment).expression(), vocabulary)::evaluate;
    }

    /** Returns what the condition makes of {@code combination}: nothing when it excludes it. */
    Optional<Combination> apply(Combination combination) {
        if (!when.stream().allMatch(test -> test.test(combination.params()))) {
            return Optional.of(combination);
        }
        if (excludes(combination.params())) {
            return Optional.empty();
        }
        Combination forced = combination.withParams(condition.force());
        Map<String, Value> extras = new LinkedHashMap<>();
        set.forEach((key, source) -> extras.put(key, source.apply(forced.params())));
        return Optional.of(forced.withExtras(extras));
    }

    private boolean excludes(Map<String, Value> params) {
        return condition.exclude().entrySet().stream()
                .anyMatch(excluded -> Optional.ofNullable(params.get(excluded.getKey()))
                        .filter(actual -> Matching.isAmong(excluded.getValue(), actual))
                        .isPresent());
    }
}
