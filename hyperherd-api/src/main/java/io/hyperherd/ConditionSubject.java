package io.hyperherd;

import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Matcher;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.Order;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A condition that has named a parameter and must say now how that is tested. Immutable. */
@Api(Api.Status.EVOLVING)
public final class ConditionSubject {

    private final List<Clause> before;
    private final String parameter;

    ConditionSubject(List<Clause> before, String parameter) {
        this.before = before;
        this.parameter = parameter;
    }

    private ConditionPremise matches(Matcher matcher) {
        List<Clause> clauses = new ArrayList<>(before);
        clauses.add(new ParameterClause(parameter, matcher));
        return new ConditionPremise(clauses);
    }

    /** Asks for this value: numbers by mathematical value, forgiving the last digits of floats. */
    public ConditionPremise is(Value value) {
        return matches(new AnyOf(List.of(value)));
    }

    /** Asks for this value. */
    public ConditionPremise is(String value) {
        return is(Value.of(value));
    }

    /** Asks for this value. */
    public ConditionPremise is(long value) {
        return is(Value.of(value));
    }

    /** Asks for this value. */
    public ConditionPremise is(double value) {
        return is(Value.of(value));
    }

    /** Asks for this value. */
    public ConditionPremise is(boolean value) {
        return is(Value.of(value));
    }

    /** Asks for any other value than this one. */
    public ConditionPremise isNot(Value value) {
        return matches(new NoneOf(List.of(value)));
    }

    /** Asks for any other value than this one. */
    public ConditionPremise isNot(String value) {
        return isNot(Value.of(value));
    }

    /** Asks for any other value than this one. */
    public ConditionPremise isNot(long value) {
        return isNot(Value.of(value));
    }

    /** Asks for any other value than this one. */
    public ConditionPremise isNot(double value) {
        return isNot(Value.of(value));
    }

    /** Asks for any other value than this one. */
    public ConditionPremise isNot(boolean value) {
        return isNot(Value.of(value));
    }

    /** Asks for one of these values. */
    public ConditionPremise isIn(Value... values) {
        return matches(new AnyOf(List.of(values)));
    }

    /** Asks for one of these values. */
    public ConditionPremise isIn(String... values) {
        return isIn(Values.of(values));
    }

    /** Asks for one of these values. */
    public ConditionPremise isIn(long... values) {
        return isIn(Values.of(values));
    }

    /** Asks for one of these values. */
    public ConditionPremise isIn(double... values) {
        return isIn(Values.of(values));
    }

    /** Asks for a value that is none of these. */
    public ConditionPremise isNotIn(Value... values) {
        return matches(new NoneOf(List.of(values)));
    }

    /** Asks for a value that is none of these. */
    public ConditionPremise isNotIn(String... values) {
        return isNotIn(Values.of(values));
    }

    /** Asks for a value that is none of these. */
    public ConditionPremise isNotIn(long... values) {
        return isNotIn(Values.of(values));
    }

    /** Asks for a value that is none of these. */
    public ConditionPremise isNotIn(double... values) {
        return isNotIn(Values.of(values));
    }

    /** Asks for a number greater than {@code bound}; text is never greater. */
    public ConditionPremise greaterThan(double bound) {
        return matches(new Compare(Order.GT, Value.of(bound)));
    }

    /** Asks for a number greater than {@code bound}. */
    public ConditionPremise greaterThan(long bound) {
        return matches(new Compare(Order.GT, Value.of(bound)));
    }

    /** Asks for a number of {@code bound} or more. */
    public ConditionPremise atLeast(double bound) {
        return matches(new Compare(Order.GE, Value.of(bound)));
    }

    /** Asks for a number of {@code bound} or more. */
    public ConditionPremise atLeast(long bound) {
        return matches(new Compare(Order.GE, Value.of(bound)));
    }

    /** Asks for a number less than {@code bound}; text is never less. */
    public ConditionPremise lessThan(double bound) {
        return matches(new Compare(Order.LT, Value.of(bound)));
    }

    /** Asks for a number less than {@code bound}. */
    public ConditionPremise lessThan(long bound) {
        return matches(new Compare(Order.LT, Value.of(bound)));
    }

    /** Asks for a number of {@code bound} or less. */
    public ConditionPremise atMost(double bound) {
        return matches(new Compare(Order.LE, Value.of(bound)));
    }

    /** Asks for a number of {@code bound} or less. */
    public ConditionPremise atMost(long bound) {
        return matches(new Compare(Order.LE, Value.of(bound)));
    }
}
