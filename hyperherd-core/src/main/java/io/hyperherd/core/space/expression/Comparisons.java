package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.value.CodePointOrder;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueEquality;
import io.hyperherd.value.ValueEquality.Comparison;
import java.util.Optional;

/** Whether two operands stand to each other as a comparison says. */
final class Comparisons {

    private Comparisons() {}

    static boolean holds(ComparisonOperator operator, Operand left, Operand right, Budget budget) {
        return switch (operator) {
            case EQUAL -> equal(left, right, budget);
            case UNEQUAL -> !equal(left, right, budget);
            case IN -> contains(right, left, budget);
            case NOT_IN -> !contains(right, left, budget);
            case LESS -> order(operator, left, right, budget) == Comparison.LESS;
            case GREATER -> order(operator, left, right, budget) == Comparison.GREATER;
            case AT_MOST -> isEither(order(operator, left, right, budget), Comparison.LESS);
            case AT_LEAST -> isEither(order(operator, left, right, budget), Comparison.GREATER);
        };
    }

    private static boolean isEither(Comparison comparison, Comparison strict) {
        return comparison == strict || comparison == Comparison.EQUAL;
    }

    static boolean equal(Operand left, Operand right, Budget budget) {
        budget.spend(1);
        if (left instanceof Items a && right instanceof Items b) {
            return a.kind() == b.kind()
                    && a.items().size() == b.items().size()
                    && firstDifference(a, b, budget) == a.items().size();
        }
        if (left instanceof Scalar a && right instanceof Scalar b) {
            return equal(a, b, budget);
        }
        return false;
    }

    private static boolean equal(Scalar left, Scalar right, Budget budget) {
        if (Operands.isNumber(left) && Operands.isNumber(right)) {
            return NumberOrder.compare(left, right, budget) == Comparison.EQUAL;
        }
        budget.spendOnText(size(left.value()));
        return ValueEquality.plain(left.value(), right.value());
    }

    /** Returns how much there is to compare. */
    private static long size(Value value) {
        if (value instanceof Value.Text text) {
            return text.value().length();
        }
        if (value instanceof Value.Seq seq) {
            return 1 + seq.items().stream().mapToLong(Comparisons::size).sum();
        }
        return value instanceof Value.Dict dict
                ? 1
                        + dict.entries().values().stream()
                                .mapToLong(Comparisons::size)
                                .sum()
                : 1;
    }

    /** Returns the first place where the two differ, or the smaller of their sizes. */
    private static int firstDifference(Items a, Items b, Budget budget) {
        int common = Math.min(a.items().size(), b.items().size());
        for (int i = 0; i < common; i++) {
            if (!equal(a.items().get(i), b.items().get(i), budget)) {
                return i;
            }
        }
        return common;
    }

    private static Comparison order(ComparisonOperator operator, Operand left, Operand right, Budget budget) {
        budget.spend(1);
        if (Operands.isNumber(left) && Operands.isNumber(right)) {
            return NumberOrder.compare(left, right, budget);
        }
        if (left instanceof Items a && right instanceof Items b && a.kind() == b.kind()) {
            int place = firstDifference(a, b, budget);
            return place < Math.min(a.items().size(), b.items().size())
                    ? order(operator, a.items().get(place), b.items().get(place), budget)
                    : comparison(Integer.compare(a.items().size(), b.items().size()));
        }
        Optional<String> a = Operands.text(left);
        Optional<String> b = Operands.text(right);
        if (a.isPresent() && b.isPresent()) {
            budget.spendOnText(Math.min(a.get().length(), b.get().length()));
            return comparison(CodePointOrder.INSTANCE.compare(a.get(), b.get()));
        }
        throw new EvaluationFailure("the comparison " + operator.symbol() + " does not go with " + Operands.kind(left)
                + " and " + Operands.kind(right));
    }

    static Comparison comparison(int sign) {
        return sign < 0 ? Comparison.LESS : sign > 0 ? Comparison.GREATER : Comparison.EQUAL;
    }

    private static boolean contains(Operand container, Operand sought, Budget budget) {
        budget.spend(1);
        if (container instanceof Items items) {
            return items.items().stream().anyMatch(item -> equal(item, sought, budget));
        }
        Optional<String> part = Operands.text(sought);
        if (container instanceof Scalar scalar && scalar.value() instanceof Value.Dict dict) {
            return part.isPresent() && dict.entries().containsKey(part.get());
        }
        String whole = Operands.text(container)
                .orElseThrow(() -> new EvaluationFailure(
                        "nothing is in " + Operands.kind(container) + "; in needs a list, a tuple or a text"));
        String sub = part.orElseThrow(
                () -> new EvaluationFailure("in a text there is only text, not " + Operands.kind(sought)));
        // A search may start over at every character.
        budget.spendOnText((long) whole.length() * Math.max(1, Math.min(sub.length(), whole.length() - sub.length())));
        return whole.contains(sub);
    }
}
