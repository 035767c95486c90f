package io.hyperherd.core.space;

import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Matcher;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.Order;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueEquality;
import io.hyperherd.value.ValueEquality.Comparison;
import java.util.List;

/** Tests of single values. */
final class Matching {

    private Matching() {}

    /** Returns whether {@code actual} passes {@code matcher}. Equality forgives the last digits of floats, order does not. */
    static boolean matches(Matcher matcher, Value actual) {
        if (matcher instanceof AnyOf anyOf) {
            return isAmong(anyOf.values(), actual);
        }
        if (matcher instanceof NoneOf noneOf) {
            return !isAmong(noneOf.values(), actual);
        }
        Compare compare = (Compare) matcher;
        return ValueEquality.isNumber(actual)
                && ValueEquality.isNumber(compare.bound())
                && holds(compare.order(), ValueEquality.compare(actual, compare.bound()));
    }

    /** Returns whether {@code actual} is loosely equal to one of {@code values}. */
    static boolean isAmong(List<Value> values, Value actual) {
        return values.stream().anyMatch(value -> ValueEquality.loose(actual, value));
    }

    private static boolean holds(Order order, Comparison comparison) {
        return switch (order) {
            case GT -> comparison == Comparison.GREATER;
            case GE -> comparison == Comparison.GREATER || comparison == Comparison.EQUAL;
            case LT -> comparison == Comparison.LESS;
            case LE -> comparison == Comparison.LESS || comparison == Comparison.EQUAL;
        };
    }
}
