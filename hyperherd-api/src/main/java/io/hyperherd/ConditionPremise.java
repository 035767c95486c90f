package io.hyperherd;

import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A condition that has said which combinations it is about, and may say more of that or what becomes of them. Immutable. */
@Api(Api.Status.EVOLVING)
public final class ConditionPremise {

    private final List<Clause> clauses;

    ConditionPremise(List<Clause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    /** Asks for something of {@code parameter} besides, one that was not tested before; for two tests of one use {@link #andExpression}. */
    public ConditionSubject and(String parameter) {
        return new ConditionSubject(clauses, parameter);
    }

    /** Asks for an expression over parameters to be true besides; a condition has room for one. */
    public ConditionPremise andExpression(String expression) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(new ExpressionClause(expression));
        return new ConditionPremise(more);
    }

    private Condition then() {
        return new Condition(Condition.UNNAMED, clauses, Map.of(), Map.of(), Map.of());
    }

    /** Drops those combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, Value... values) {
        return then().exclude(parameter, values);
    }

    /** Drops those combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, String... values) {
        return then().exclude(parameter, values);
    }

    /** Drops those combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, long... values) {
        return then().exclude(parameter, values);
    }

    /** Drops those combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, double... values) {
        return then().exclude(parameter, values);
    }

    /** Replaces the value of {@code parameter} in those combinations. */
    public Condition force(String parameter, Value value) {
        return then().force(parameter, value);
    }

    /** Replaces the value of {@code parameter} in those combinations. */
    public Condition force(String parameter, String value) {
        return then().force(parameter, value);
    }

    /** Replaces the value of {@code parameter} in those combinations. */
    public Condition force(String parameter, long value) {
        return then().force(parameter, value);
    }

    /** Replaces the value of {@code parameter} in those combinations. */
    public Condition force(String parameter, double value) {
        return then().force(parameter, value);
    }

    /** Replaces the value of {@code parameter} in those combinations. */
    public Condition force(String parameter, boolean value) {
        return then().force(parameter, value);
    }

    /** Gives those trials the extra {@code key}. */
    public Condition set(String key, Value value) {
        return then().set(key, value);
    }

    /** Gives those trials the extra {@code key}. */
    public Condition set(String key, String value) {
        return then().set(key, value);
    }

    /** Gives those trials the extra {@code key}. */
    public Condition set(String key, long value) {
        return then().set(key, value);
    }

    /** Gives those trials the extra {@code key}. */
    public Condition set(String key, double value) {
        return then().set(key, value);
    }

    /** Gives those trials the extra {@code key}. */
    public Condition set(String key, boolean value) {
        return then().set(key, value);
    }

    /** Gives those trials the extra {@code key}, with what {@code expression} comes to. */
    public Condition compute(String key, String expression) {
        return then().compute(key, expression);
    }
}
