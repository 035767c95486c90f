package io.hyperherd.value;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The two equalities of sweeps: plain, by mathematical value, and loose, which forgives the last digits of floats. Thread-safe. */
@Api(Api.Status.STABLE)
public final class ValueEquality {

    private static final double RELATIVE_TOLERANCE = 1e-9;

    private ValueEquality() {}

    /**
     * Returns whether {@code a} and {@code b} are the same: numbers and booleans by exact mathematical value ({@code 1}, {@code 1.0} and
     * {@code true} are equal; NaN equals nothing), text by code points, lists item by item, maps regardless of order. Values of
     * different kinds are unequal.
     */
    public static boolean plain(Value a, Value b) {
        if (isNumber(a) && isNumber(b)) {
            return compare(a, b) == Comparison.EQUAL;
        }
        if (a instanceof Seq left && b instanceof Seq right) {
            return plain(left.items(), right.items());
        }
        if (a instanceof Dict left && b instanceof Dict right) {
            return plain(left.entries(), right.entries());
        }
        return a.equals(b);
    }

    private static boolean plain(List<Value> a, List<Value> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!plain(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(Map<String, Value> a, Map<String, Value> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(e -> plain(e.getValue(), b.getOrDefault(e.getKey(), Value.NULL)));
    }

    /** Returns whether {@code a} and {@code b} are plainly equal, or numbers that differ by at most 1e-9 of the larger one. */
    public static boolean loose(Value a, Value b) {
        return (isNumber(a) && isNumber(b) && finiteAndClose(toDouble(a), toDouble(b))) || plain(a, b);
    }

    /** Integers beyond binary64 look like infinities here; they are left to exact comparison. */
    private static boolean finiteAndClose(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b) && close(a, b);
    }

    /** Returns whether {@code a} equals {@code b}, or differs by at most 1e-9 of the larger one. */
    public static boolean close(double a, double b) {
        return a == b
                || (Double.isFinite(a)
                        && Double.isFinite(b)
                        && Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Returns whether {@code value} counts as a number: an integer, a float or a boolean. */
    public static boolean isNumber(Value value) {
        return value instanceof Int || value instanceof Real || value instanceof Bool;
    }

    /** Compares two numbers exactly. */
    public static Comparison compare(Value a, Value b) {
        if (isNan(a) || isNan(b)) {
            return Comparison.UNORDERED;
        }
        double infiniteA = infinity(a);
        double infiniteB = infinity(b);
        int sign =
                infiniteA != 0 || infiniteB != 0 ? Double.compare(infiniteA, infiniteB) : exact(a).compareTo(exact(b));
        return sign < 0 ? Comparison.LESS : sign > 0 ? Comparison.GREATER : Comparison.EQUAL;
    }

    private static boolean isNan(Value value) {
        return value instanceof Real real && Double.isNaN(real.value());
    }

    private static double infinity(Value value) {
        return value instanceof Real real && Double.isInfinite(real.value()) ? Math.signum(real.value()) : 0;
    }

    private static BigDecimal exact(Value value) {
        if (value instanceof Real real) {
            return new BigDecimal(real.value());
        }
        return value instanceof Int integer ? new BigDecimal(integer.value()) : truth(value);
    }

    private static BigDecimal truth(Value value) {
        return value instanceof Bool bool && bool.value() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Returns the number as binary64; an integer out of range becomes an infinity. */
    private static double toDouble(Value value) {
        return value instanceof Real real ? real.value() : exact(value).doubleValue();
    }

    /** How two numbers stand to each other. */
    public enum Comparison {
        /** The first is smaller. */
        LESS,
        /** They are equal. */
        EQUAL,
        /** The first is larger. */
        GREATER,
        /** One of them is NaN. */
        UNORDERED
    }
}
