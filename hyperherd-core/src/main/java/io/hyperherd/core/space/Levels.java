package io.hyperherd.core.space;

import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.core.rounding.CorrectlyRounded;
import io.hyperherd.value.FloatText;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.stream.IntStream;

/** The values a parameter is swept through. */
final class Levels {

    private Levels() {}

    /** Returns how many values {@code parameter} is swept through, without making them. */
    static int count(Parameter parameter) {
        return parameter instanceof Continuous continuous
                ? continuous.steps()
                : ((Discrete) parameter).values().size();
    }

    /**
     * Returns the values of {@code parameter} in order. The points of a linear interval are {@code low + (i * (high - low)) / (steps -
     * 1)} in binary64, operation by operation; those of a logarithmic one are 10 to such points between the bounds' logarithms. Points
     * are not snapped to the bounds.
     *
     * @throws ExpansionException when the interval is too wide for binary64
     */
    static List<Value> of(Parameter parameter) {
        return parameter instanceof Continuous continuous ? points(continuous) : ((Discrete) parameter).values();
    }

    private static List<Value> points(Continuous parameter) {
        if (parameter.steps() == 1) {
            return List.of(Value.of(parameter.low()));
        }
        if (parameter.scale() == Scale.LINEAR) {
            return IntStream.range(0, parameter.steps())
                    .mapToObj(i -> finite(parameter, point(parameter.low(), parameter.high(), i, parameter.steps())))
                    .toList();
        }
        double low = CorrectlyRounded.log10(parameter.low());
        double high = CorrectlyRounded.log10(parameter.high());
        return IntStream.range(0, parameter.steps())
                .mapToObj(i -> finite(parameter, CorrectlyRounded.pow10(point(low, high, i, parameter.steps()))))
                .toList();
    }

    private static double point(double low, double high, int i, int steps) {
        return low + (i * (high - low)) / (steps - 1);
    }

    private static Value finite(Parameter.Continuous parameter, double point) {
        if (!Double.isFinite(point)) {
            throw new ExpansionException(
                    List.of("parameters", parameter.name()),
                    "parameter '" + parameter.name() + "': the interval from "
                            + FloatText.shortest(parameter.low()) + " to " + FloatText.shortest(parameter.high())
                            + " is too wide to divide into " + parameter.steps()
                            + " steps; bring the bounds closer together");
        }
        return Value.of(point);
    }
}
