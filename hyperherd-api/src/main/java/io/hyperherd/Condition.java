package io.hyperherd;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule over combinations: where all clauses of {@code when} hold, combinations are excluded, parameters forced, extras set, in this
 * order. Immutable.
 *
 * <p>Written as a sentence that begins with {@link #when} and of which each word offers only those that may follow:
 *
 * <pre>{@code
 * Condition.when("optimizer").isIn("sgd", "momentum").and("lr").greaterThan(0.01).exclude("batch_size", 512)
 * Condition.whenExpression("lr * batch_size > 10").force("lr", 0.1).set("clipped", true).named("clip")
 * }</pre>
 *
 * <p>Text that spells a number is that number in conditions, as it is in YAML. Nothing else is checked here:
 * {@link SweepBuilder#build} holds conditions to the rules that YAML is held to.
 *
 * @param name what the condition is called in messages
 * @param when the clauses, all of which must hold, tried in order; one for each parameter at most, and one expression
 * @param exclude drops the combination when any of these parameters has any of its listed values
 * @param force replaces parameter values, literally
 * @param set adds extras to the trial
 */
@Api(Api.Status.STABLE)
public record Condition(
        String name,
        List<Clause> when,
        Map<String, List<Value>> exclude,
        Map<String, Value> force,
        Map<String, Assignment> set) {

    /** What a condition is called that nobody gave a name: the name is {@code unnamed}. */
    public static final String UNNAMED = "unnamed";

    /** Copies the collections, order kept. */
    public Condition {
        when = List.copyOf(when);
        exclude = Collections.unmodifiableMap(new LinkedHashMap<>(exclude));
        force = Collections.unmodifiableMap(new LinkedHashMap<>(force));
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /** Begins a condition with a test of {@code parameter}. */
    public static ConditionSubject when(String parameter) {
        return new ConditionSubject(List.of(), parameter);
    }

    /** Begins a condition with an expression over parameters that must be true, such as {@code lr * 2 > momentum}. */
    public static ConditionPremise whenExpression(String expression) {
        return new ConditionPremise(List.of(new ExpressionClause(expression)));
    }

    /** Returns this condition under a name for messages; without one it is {@link #UNNAMED}. */
    public Condition named(String other) {
        return new Condition(other, when, exclude, force, set);
    }

    /** Returns this condition, which also drops combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, Value... values) {
        return new Condition(name, when, with(exclude, parameter, List.of(values)), force, set);
    }

    /** Returns this condition, which also drops combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, String... values) {
        return exclude(parameter, Values.of(values));
    }

    /** Returns this condition, which also drops combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, long... values) {
        return exclude(parameter, Values.of(values));
    }

    /** Returns this condition, which also drops combinations in which {@code parameter} has one of these values. */
    public Condition exclude(String parameter, double... values) {
        return exclude(parameter, Values.of(values));
    }

    /** Returns this condition, which also replaces the value of {@code parameter}. */
    public Condition force(String parameter, Value value) {
        return new Condition(name, when, exclude, with(force, parameter, value), set);
    }

    /** Returns this condition, which also replaces the value of {@code parameter}. */
    public Condition force(String parameter, String value) {
        return force(parameter, Value.of(value));
    }

    /** Returns this condition, which also replaces the value of {@code parameter}. */
    public Condition force(String parameter, long value) {
        return force(parameter, Value.of(value));
    }

    /** Returns this condition, which also replaces the value of {@code parameter}. */
    public Condition force(String parameter, double value) {
        return force(parameter, Value.of(value));
    }

    /** Returns this condition, which also replaces the value of {@code parameter}. */
    public Condition force(String parameter, boolean value) {
        return force(parameter, Value.of(value));
    }

    /** Returns this condition, which also gives the trial the extra {@code key}. */
    public Condition set(String key, Value value) {
        return new Condition(name, when, exclude, force, with(set, key, new Literal(value)));
    }

    /** Returns this condition, which also gives the trial the extra {@code key}. */
    public Condition set(String key, String value) {
        return set(key, Value.of(value));
    }

    /** Returns this condition, which also gives the trial the extra {@code key}. */
    public Condition set(String key, long value) {
        return set(key, Value.of(value));
    }

    /** Returns this condition, which also gives the trial the extra {@code key}. */
    public Condition set(String key, double value) {
        return set(key, Value.of(value));
    }

    /** Returns this condition, which also gives the trial the extra {@code key}. */
    public Condition set(String key, boolean value) {
        return set(key, Value.of(value));
    }

    /** Returns this condition, which also gives the trial the extra {@code key}, with what {@code expression} comes to. */
    public Condition compute(String key, String expression) {
        return new Condition(name, when, exclude, force, with(set, key, new Computed(expression)));
    }

    private static <T> Map<String, T> with(Map<String, T> entries, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(entries);
        more.put(key, value);
        return more;
    }

    /** One clause of {@code when}. */
    public sealed interface Clause {}

    /** Tests one parameter. */
    public record ParameterClause(String parameter, Matcher matcher) implements Clause {}

    /** Tests an expression's truth. */
    public record ExpressionClause(String expression) implements Clause {}

    /** A test of one value. */
    public sealed interface Matcher {}

    /** Holds when the value equals one of {@code values} (never, when there are none). */
    public record AnyOf(List<Value> values) implements Matcher {
        /** Copies the list. */
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /** Holds when the value equals none of {@code values}. */
    public record NoneOf(List<Value> values) implements Matcher {
        /** Copies the list. */
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** Holds when both sides are numbers and compare so, exactly. */
    public record Compare(Order order, Value bound) implements Matcher {}

    /** The order relations. */
    public enum Order {
        /** Greater than. */
        GT,
        /** Greater than or equal. */
        GE,
        /** Less than. */
        LT,
        /** Less than or equal. */
        LE
    }

    /** What an extra is set to. */
    public sealed interface Assignment {}

    /** The value as written. */
    public record Literal(Value value) implements Assignment {}

    /** The value of an expression over the trial's parameters. */
    public record Computed(String expression) implements Assignment {}
}
