package io.hyperherd;

import io.hyperherd.Results.Order;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueEquality;
import io.hyperherd.value.ValueText;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order of trials by one value; see {@link Results#sortedBy}.
 *
 * @param values where a trial has the value
 * @param name what it is called there
 * @param order which end comes first
 */
record Ranking(Function<TrialResult, Map<String, Value>> values, String name, Order order)
        implements Comparator<TrialResult> {

    private static final Comparator<Value> BY_VALUE =
            Comparator.comparingInt(Ranking::kind).thenComparing(Ranking::withinKind);

    @Override
    public int compare(TrialResult a, TrialResult b) {
        Optional<Value> left = value(a);
        Optional<Value> right = value(b);
        int byValue = 0;
        if (left.isPresent() && right.isPresent()) {
            byValue = (order == Order.ASCENDING ? BY_VALUE : BY_VALUE.reversed()).compare(left.get(), right.get());
        } else if (left.isPresent() != right.isPresent()) {
            byValue = left.isPresent() ? -1 : 1;
        }
        return byValue != 0
                ? byValue
                : Integer.compare(a.trial().index(), b.trial().index());
    }

    private Optional<Value> value(TrialResult result) {
        return Optional.ofNullable(values.apply(result).get(name)).filter(Ranking::ranks);
    }

    static boolean ranks(Value value) {
        return !(value instanceof Value.Null) && !(value instanceof Value.Real real && Double.isNaN(real.value()));
    }

    private static int kind(Value value) {
        if (ValueEquality.isNumber(value)) {
            return 0;
        }
        return value instanceof Value.Text ? 1 : 2;
    }

    private static int withinKind(Value a, Value b) {
        if (ValueEquality.isNumber(a)) {
            return switch (ValueEquality.compare(a, b)) {
                case LESS -> -1;
                case GREATER -> 1;
                case EQUAL, UNORDERED -> 0;
            };
        }
        return ValueText.overrideToken(a).compareTo(ValueText.overrideToken(b));
    }
}
