package io.hyperherd.core.config;

import io.hyperherd.Condition;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.Parameter;
import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.space.expression.Expression;
import io.hyperherd.core.space.expression.ExpressionException;
import io.hyperherd.core.space.expression.ExpressionNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that tie conditions to the parameters: known names, and expressions that can be understood. */
final class ExpressionRules {

    private final List<Condition> conditions;
    private final List<String> known;
    private final Set<String> parameters;
    private final Set<String> names;

    private ExpressionRules(List<Parameter> parameters, List<Condition> conditions) {
        this.conditions = conditions;
        this.known = parameters.stream().map(Parameter::name).toList();
        this.parameters = Set.copyOf(known);
        this.names = new HashSet<>();
        known.forEach(name -> names.add(ExpressionNames.strip(name)));
    }

    static Optional<Finding> first(List<Parameter> parameters, List<Condition> conditions) {
        return clash(parameters).or(() -> new ExpressionRules(parameters, conditions).first());
    }

    private static Optional<Finding> clash(List<Parameter> parameters) {
        Map<String, String> owners = new HashMap<>();
        for (Parameter parameter : parameters) {
            String owner = owners.putIfAbsent(ExpressionNames.strip(parameter.name()), parameter.name());
            if (owner != null && !owner.equals(parameter.name())) {
                return Optional.of(Finding.at(
                        List.of("parameters", parameter.name()),
                        "expressions know both this and " + Shown.quoted(owner) + " as "
                                + Shown.quoted(ExpressionNames.strip(owner)) + "; rename one of them"));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> first() {
        for (int i = 0; i < conditions.size(); i++) {
            Optional<Finding> finding = inCondition(i, conditions.get(i));
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> inCondition(int index, Condition condition) {
        for (Clause clause : condition.when()) {
            Optional<Finding> finding = inClause(index, condition, clause);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return inKeys(index, condition, "exclude", condition.exclude().keySet())
                .or(() -> inKeys(index, condition, "force", condition.force().keySet()))
                .or(() -> inSet(index, condition));
    }

    private Optional<Finding> inClause(int index, Condition condition, Clause clause) {
        if (clause instanceof ParameterClause parameter) {
            return inKeys(index, condition, "when", List.of(parameter.parameter()));
        }
        return inExpression(index, condition, List.of("when", "expr"), ((ExpressionClause) clause).expression());
    }

    private Optional<Finding> inSet(int index, Condition condition) {
        return condition.set().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Computed)
                .flatMap(entry -> inExpression(
                        index,
                        condition,
                        List.of("set", entry.getKey(), "expr"),
                        ((Computed) entry.getValue()).expression())
                        .stream())
                .findFirst();
    }

    private Optional<Finding> inKeys(int index, Condition condition, String section, Collection<String> keys) {
        return keys.stream()
                .filter(key -> !parameters.contains(key))
                .findFirst()
                .map(key -> ConditionRules.finding(
                        index,
                        condition,
                        List.of(section, key),
                        "no parameter is called " + Shown.quoted(key) + NearestName.hint(key, known)));
    }

    private Optional<Finding> inExpression(int index, Condition condition, List<String> path, String expression) {
        try {
            Expression.parse(expression, names);
            return Optional.empty();
        } catch (ExpressionException e) {
            return Optional.of(ConditionRules.finding(index, condition, path, e.getMessage()));
        }
    }
}
