package io.hyperherd.core.config;

import io.hyperherd.Condition;
import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Assignment;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.Matcher;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules within one condition. */
final class ConditionRules {

    static final String EXPRESSION = "expr";
    private static final String BLANK = "the expression is empty; write one, or remove it";

    private final int index;
    private final Condition condition;
    private final List<Finding> found = new ArrayList<>();

    private ConditionRules(int index, Condition condition) {
        this.index = index;
        this.condition = condition;
    }

    static List<Finding> check(int index, Condition condition) {
        ConditionRules rules = new ConditionRules(index, condition);
        rules.check();
        return rules.found;
    }

    /** Returns a finding about the part of a condition that {@code path} leads to. */
    static Finding finding(int index, Condition condition, List<String> path, String text) {
        List<String> place = Stream.concat(Stream.of("conditions", Integer.toString(index)), path.stream())
                .toList();
        return new Finding(label(condition.name()), place, path.isEmpty() ? text : Finding.path(path) + ": " + text);
    }

    /** Returns what a condition is called in messages. */
    static String label(String name) {
        return "condition " + Shown.quoted(name);
    }

    private void check() {
        if (condition.when().isEmpty()) {
            add(List.of("when"), "is empty; at least one clause is needed");
        }
        if (condition.exclude().isEmpty()
                && condition.force().isEmpty()
                && condition.set().isEmpty()) {
            add(List.of(), "does nothing; add 'exclude', 'force' or 'set'");
        }
        condition.when().forEach(this::clause);
        clausesDiffer();
        condition.exclude().forEach((key, values) -> values("exclude", key, values));
        condition.force().forEach((key, value) -> values("force", key, List.of(value)));
        condition.set().forEach(this::assignment);
    }

    /** What is written in code may say what a map of the file has no room for. */
    private void clausesDiffer() {
        Set<String> seen = new HashSet<>();
        for (Clause clause : condition.when()) {
            String key = clause instanceof ParameterClause parameter ? parameter.parameter() : EXPRESSION;
            if (!seen.add(key)) {
                add(
                        List.of("when", key),
                        "is tested twice, and there is room for one test; join them in one expression, such as \"lr > 0.1 and lr"
                                + " < 0.5\"");
            } else if (clause instanceof ParameterClause && key.equals(EXPRESSION)) {
                add(List.of("when", key), "stands for an expression here; test the parameter in an expression");
            }
        }
    }

    private void clause(Clause clause) {
        if (clause instanceof ExpressionClause expression) {
            notBlank(List.of("when", "expr"), expression.expression());
        } else if (clause instanceof ParameterClause parameter) {
            values("when", parameter.parameter(), operands(parameter.matcher()));
        }
    }

    private static List<Value> operands(Matcher matcher) {
        if (matcher instanceof AnyOf any) {
            return any.values();
        }
        if (matcher instanceof NoneOf none) {
            return none.values();
        }
        return matcher instanceof Compare compare ? List.of(compare.bound()) : List.of();
    }

    private void assignment(String key, Assignment assignment) {
        if (key.isEmpty()) {
            add(List.of("set"), "a key must not be empty");
        }
        TextRules.passable(key).ifPresent(problem -> add(List.of("set", key), "the key " + problem));
        if (assignment instanceof Literal literal) {
            values("set", key, List.of(literal.value()));
            if (literal.value() instanceof Value.Dict map
                    && map.entries().keySet().equals(Set.of(EXPRESSION))) {
                add(List.of("set", key), "a map with the one key 'expr' stands for an expression; add another key");
            }
        } else if (assignment instanceof Computed computed) {
            notBlank(List.of("set", key, "expr"), computed.expression());
        }
    }

    private void notBlank(List<String> path, String expression) {
        if (expression.isBlank()) {
            add(path, BLANK);
        }
    }

    private void values(String section, String key, List<Value> values) {
        Optional<String> problem = ValueRules.firstProblem(values);
        problem.ifPresent(text -> add(List.of(section, key), text));
    }

    private void add(List<String> path, String text) {
        found.add(finding(index, condition, path, text));
    }
}
