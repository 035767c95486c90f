package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import java.math.BigInteger;
import java.util.Optional;

/** Finds the operation that an operator means for the kinds of its operands. */
final class Arithmetic {

    private Arithmetic() {}

    static Operand apply(UnaryOperator operator, Operand operand, Budget budget) {
        budget.spend(1);
        if (operator == UnaryOperator.NOT) {
            return Operand.of(!Operands.isTruthy(operand));
        }
        boolean negative = operator == UnaryOperator.MINUS;
        Optional<BigInteger> integer = Operands.integer(operand);
        if (integer.isPresent()) {
            return Operands.integer(negative ? integer.get().negate() : integer.get());
        }
        double real = Operands.real(operand)
                .orElseThrow(() -> new EvaluationFailure(
                        "the sign " + operator.symbol() + " does not go with " + Operands.kind(operand)));
        return Operand.of(negative ? -real : real);
    }

    static Operand apply(BinaryOperator operator, Operand left, Operand right, Budget budget) {
        budget.spend(1);
        Optional<BigInteger> leftInteger = Operands.integer(left);
        Optional<BigInteger> rightInteger = Operands.integer(right);
        if (leftInteger.isPresent() && rightInteger.isPresent()) {
            return IntegerArithmetic.apply(operator, leftInteger.get(), rightInteger.get(), budget);
        }
        if (Operands.isNumber(left) && Operands.isNumber(right)) {
            return Operand.of(FloatArithmetic.apply(operator, real(left), real(right), budget));
        }
        return sequences(operator, left, right, budget)
                .orElseThrow(() -> new EvaluationFailure("the operator " + operator.symbol() + " does not go with "
                        + Operands.kind(left) + " and " + Operands.kind(right)));
    }

    private static double real(Operand operand) {
        return Operands.real(operand).orElse(Double.NaN);
    }

    private static Optional<Operand> sequences(BinaryOperator operator, Operand left, Operand right, Budget budget) {
        if (operator == BinaryOperator.ADD) {
            return join(left, right, budget);
        }
        if (operator == BinaryOperator.MODULO) {
            return Operands.text(left).map(template -> Operand.of(PercentFormat.format(template, right, budget)));
        }
        if (operator == BinaryOperator.MULTIPLY) {
            return Operands.integer(right)
                    .flatMap(count -> Sequences.repeat(left, count, budget))
                    .or(() -> Operands.integer(left).flatMap(count -> Sequences.repeat(right, count, budget)));
        }
        return Optional.empty();
    }

    private static Optional<Operand> join(Operand left, Operand right, Budget budget) {
        if (left instanceof Items a && right instanceof Items b && a.kind() == b.kind()) {
            return Optional.of(Sequences.join(a, b, budget));
        }
        return Operands.text(left)
                .flatMap(a -> Operands.text(right).map(b -> Operand.of(Sequences.join(a, b, budget))));
    }
}
