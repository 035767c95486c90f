package io.hyperherd;

import io.hyperherd.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule over combinations: where all clauses of {@code when} hold, combinations are excluded, parameters forced, extras set, in this
 * order. Immutable.
 *
 * @param name what the condition is called in messages
 * @param when the clauses, all of which must hold, tried in order
 * @param exclude drops the combination when any of these parameters has any of its listed values
 * @param force replaces parameter values, literally
 * @param set adds extras to the trial
 */
public record Condition(
        String name,
        List<Clause> when,
        Map<String, List<Value>> exclude,
        Map<String, Value> force,
        Map<String, Assignment> set) {

    /** Copies the collections, order kept. */
    public Condition {
        when = List.copyOf(when);
        exclude = Collections.unmodifiableMap(new LinkedHashMap<>(exclude));
        force = Collections.unmodifiableMap(new LinkedHashMap<>(force));
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
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
