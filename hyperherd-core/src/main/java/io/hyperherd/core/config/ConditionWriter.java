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
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes one entry of {@code conditions}, in the shortest form that reads back as it was. */
final class ConditionWriter {

    private ConditionWriter() {}

    static Value write(Condition condition) {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("name", Value.of(condition.name()));
        Map<String, Value> when = new LinkedHashMap<>();
        condition.when().forEach(clause -> clause(clause, when));
        entries.put("when", new Dict(when));
        if (!condition.exclude().isEmpty()) {
            Map<String, Value> exclude = new LinkedHashMap<>();
            condition.exclude().forEach((parameter, values) -> exclude.put(parameter, oneOrSeveral(values)));
            entries.put("exclude", new Dict(exclude));
        }
        if (!condition.force().isEmpty()) {
            entries.put("force", new Dict(condition.force()));
        }
        if (!condition.set().isEmpty()) {
            Map<String, Value> set = new LinkedHashMap<>();
            condition.set().forEach((key, assignment) -> set.put(key, assignment(assignment)));
            entries.put("set", new Dict(set));
        }
        return new Dict(entries);
    }

    private static void clause(Clause clause, Map<String, Value> when) {
        if (clause instanceof ParameterClause test) {
            when.put(test.parameter(), matcher(test.matcher()));
        } else if (clause instanceof ExpressionClause expression) {
            when.put(ConditionRules.EXPRESSION, Value.of(expression.expression()));
        }
    }

    private static Value matcher(Matcher matcher) {
        if (matcher instanceof AnyOf any) {
            return oneOrSeveral(any.values());
        }
        if (matcher instanceof NoneOf none) {
            return none.values().size() == 1
                    ? entry("ne", none.values().get(0))
                    : entry("not_in", new Seq(none.values()));
        }
        Compare compare = (Compare) matcher;
        return entry(compare.order().name().toLowerCase(Locale.ROOT), compare.bound());
    }

    /** A list or a map alone would be taken for several values, or for a comparison. */
    private static Value oneOrSeveral(List<Value> values) {
        boolean alone = values.size() == 1 && !(values.get(0) instanceof Seq) && !(values.get(0) instanceof Dict);
        return alone ? values.get(0) : new Seq(values);
    }

    private static Value assignment(Assignment assignment) {
        return assignment instanceof Computed computed
                ? entry(ConditionRules.EXPRESSION, Value.of(computed.expression()))
                : ((Literal) assignment).value();
    }

    private static Value entry(String key, Value value) {
        return new Dict(Map.of(key, value));
    }
}
