package io.hyperherd.core.space.expression;

/** Arithmetic in binary64, with the floor division and modulo of Python. */
final class FloatArithmetic {

    private static final double HALF = 0.5;

    private FloatArithmetic() {}

    static double apply(BinaryOperator operator, double a, double b, Budget budget) {
        budget.spend(1);
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> {
                refuseZero(b);
                yield a / b;
            }
            case FLOOR_DIVIDE -> {
                refuseZero(b);
                yield floorDivide(a, b);
            }
            case MODULO -> {
                refuseZero(b);
                yield modulo(a, b);
            }
            case POWER -> FloatPower.power(a, b, budget);
        };
    }

    private static void refuseZero(double divisor) {
        if (divisor == 0) {
            throw new EvaluationFailure("division by zero");
        }
    }

    private static double modulo(double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0.0, b);
        }
        return hasOtherSign(remainder, b) ? remainder + b : remainder;
    }

    private static double floorDivide(double a, double b) {
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder != 0 && hasOtherSign(remainder, b)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        // The quotient is an integer but for its own rounding error.
        double floor = Math.floor(quotient);
        return quotient - floor > HALF ? floor + 1 : floor;
    }

    private static boolean hasOtherSign(double remainder, double b) {
        return (remainder < 0) != (b < 0);
    }
}
