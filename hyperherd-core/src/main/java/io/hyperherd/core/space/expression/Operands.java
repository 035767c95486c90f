package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueEquality;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be asked of an operand, and the way between operands and the values of a sweep. */
final class Operands {

    private Operands() {}

    /** Returns {@code value} as an operand; a list becomes a list. */
    static Operand of(Value value, Budget budget) {
        budget.spend(1);
        if (value instanceof Value.Seq seq) {
            List<Operand> items = new ArrayList<>(seq.items().size());
            for (Value item : seq.items()) {
                items.add(of(item, budget));
            }
            return new Items(Items.Kind.LIST, items);
        }
        return new Scalar(value);
    }

    /** Returns {@code operand} as a value; a tuple becomes a list. Pays for the whole size, shared parts every time. */
    static Value toValue(Operand operand, Budget budget) {
        if (operand instanceof Items items) {
            budget.spend(1);
            List<Value> values = new ArrayList<>(items.items().size());
            for (Operand item : items.items()) {
                values.add(toValue(item, budget));
            }
            return new Value.Seq(values);
        }
        Value value = ((Scalar) operand).value();
        budget.spendOnText(value instanceof Value.Text text ? text.value().length() : 0);
        return value;
    }

    /** Returns the text that {@code operand} is. */
    static Optional<String> text(Operand operand) {
        return operand instanceof Scalar scalar && scalar.value() instanceof Value.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** Returns the integer that {@code operand} is, or the 0 or 1 that a boolean stands for. */
    static Optional<BigInteger> integer(Operand operand) {
        if (operand instanceof Scalar scalar) {
            if (scalar.value() instanceof Value.Int integer) {
                return Optional.of(integer.value());
            }
            if (scalar.value() instanceof Value.Bool bool) {
                return Optional.of(bool.value() ? BigInteger.ONE : BigInteger.ZERO);
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code operand} is an integer, a boolean or a float. */
    static boolean isNumber(Operand operand) {
        return operand instanceof Scalar scalar && ValueEquality.isNumber(scalar.value());
    }

    /** Returns the number that {@code operand} is, in binary64. */
    static Optional<Double> real(Operand operand) {
        if (operand instanceof Scalar scalar && scalar.value() instanceof Value.Real real) {
            return Optional.of(real.value());
        }
        return integer(operand).map(Operands::toDouble);
    }

    static double toDouble(BigInteger integer) {
        double nearest = integer.doubleValue();
        if (Double.isInfinite(nearest)) {
            throw new EvaluationFailure("the integer is too large for a float");
        }
        return nearest;
    }

    static Operand integer(BigInteger value) {
        return new Scalar(new Value.Int(Limits.integer(value)));
    }

    /** Returns whether {@code operand} counts as true. */
    static boolean isTruthy(Operand operand) {
        return operand instanceof Items items
                ? !items.items().isEmpty()
                : Expression.isTruthy(((Scalar) operand).value());
    }

    /** Returns the word for what {@code operand} is, as a person would look it up. */
    static String kind(Operand operand) {
        return operand instanceof Items items ? items.kind().word() : kind(((Scalar) operand).value());
    }

    private static String kind(Value value) {
        if (value instanceof Value.Null) {
            return "None";
        }
        if (value instanceof Value.Bool) {
            return "bool";
        }
        if (value instanceof Value.Int) {
            return "int";
        }
        if (value instanceof Value.Real) {
            return "float";
        }
        return value instanceof Value.Text ? "text" : "map";
    }
}
