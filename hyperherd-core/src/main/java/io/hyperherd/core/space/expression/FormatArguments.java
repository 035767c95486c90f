package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.List;

/** The values that a template consumes one after the other: the items of a tuple, or one value. */
final class FormatArguments {

    private final List<Operand> values;

    /** A list or map that no field asks for is no mistake, as in Python. */
    private final boolean mayBeLeft;

    private int used;

    FormatArguments(Operand right) {
        boolean isTuple = right instanceof Items items && items.kind() == Items.Kind.TUPLE;
        this.values = right instanceof Items items && isTuple ? items.items() : List.of(right);
        this.mayBeLeft = !isTuple
                && (right instanceof Items || (right instanceof Scalar scalar && scalar.value() instanceof Value.Dict));
    }

    Operand next() {
        if (used == values.size()) {
            throw new EvaluationFailure("the format has more fields than there are values");
        }
        used++;
        return values.get(used - 1);
    }

    /** Returns the next value as the width or precision that a star stands for. */
    int nextSize() {
        BigInteger size =
                Operands.integer(next()).orElseThrow(() -> new EvaluationFailure("* in a format needs an int"));
        Limits.textLength(
                size.abs().bitLength() >= Integer.SIZE
                        ? Long.MAX_VALUE
                        : size.abs().longValue());
        return size.intValueExact();
    }

    void refuseLeftovers() {
        if (used < values.size() && !mayBeLeft) {
            throw new EvaluationFailure("the format has fewer fields than there are values");
        }
    }
}
