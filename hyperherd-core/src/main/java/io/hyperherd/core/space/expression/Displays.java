package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.math.BigInteger;
import java.util.Optional;

/** Operands written out, as {@code %s} and {@code %r} do. */
final class Displays {

    /** Steps to write a character that may need an escape. */
    private static final int STEPS_PER_QUOTED_CHARACTER = 25;

    /** Steps to find the shortest digits of a float. */
    private static final int STEPS_PER_FLOAT = 400;

    private Displays() {}

    /** Returns the form of {@code %s}: text as it is, everything else as in {@link #quoted}. */
    static String plain(Operand operand, Budget budget) {
        Optional<String> text = Operands.text(operand);
        return text.isPresent() ? text.get() : quoted(operand, budget);
    }

    /** Returns the form of {@code %r}: text in quotes, lists in brackets, tuples in parentheses. */
    static String quoted(Operand operand, Budget budget) {
        StringBuilder out = new StringBuilder();
        append(out, operand, budget);
        return out.toString();
    }

    private static void append(StringBuilder out, Operand operand, Budget budget) {
        budget.spend(1);
        if (operand instanceof Items items) {
            boolean tuple = items.kind() == Items.Kind.TUPLE;
            out.append(tuple ? '(' : '[');
            for (int i = 0; i < items.items().size(); i++) {
                out.append(i == 0 ? "" : ", ");
                append(out, items.items().get(i), budget);
            }
            out.append(tuple && items.items().size() == 1 ? "," : "").append(tuple ? ')' : ']');
        } else {
            Value value = ((Scalar) operand).value();
            spendOnDisplay(value, budget);
            out.append(ValueText.display(value));
        }
        Limits.textLength(out.length());
    }

    private static void spendOnDisplay(Value value, Budget budget) {
        if (value instanceof Value.Text text) {
            budget.spend((long) STEPS_PER_QUOTED_CHARACTER * text.value().length());
        } else if (value instanceof Value.Int integer) {
            spendOnDigits(integer.value(), budget);
        } else if (value instanceof Value.Real) {
            budget.spend(STEPS_PER_FLOAT);
        } else if (value instanceof Value.Seq seq) {
            seq.items().forEach(item -> spendOnDisplay(item, budget));
        } else if (value instanceof Value.Dict dict) {
            dict.entries().forEach((key, item) -> {
                budget.spend((long) STEPS_PER_QUOTED_CHARACTER * key.length());
                spendOnDisplay(item, budget);
            });
        }
    }

    /** Pays for turning {@code integer} into digits. */
    static void spendOnDigits(BigInteger integer, Budget budget) {
        budget.spendOnProduct(integer.bitLength(), integer.bitLength());
    }
}
