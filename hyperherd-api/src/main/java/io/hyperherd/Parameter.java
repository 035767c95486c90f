package io.hyperherd;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A swept hyperparameter. Immutable. Nothing is checked here: {@link SweepBuilder#build} holds parameters to the rules that YAML is held
 * to.
 */
@Api(Api.Status.STABLE)
public sealed interface Parameter {

    /** The name, as it stands in override strings. */
    String name();

    /** The short form used in experiment names instead of the name. */
    Optional<String> abbrev();

    /** The value outside the swept dimensions, if one is declared. */
    Optional<Value> defaultValue();

    /** Returns what stands for this parameter in an experiment name: the abbreviation, or else the name. */
    default String token() {
        return abbrev().orElse(name());
    }

    /**
     * A parameter with listed values.
     *
     * @param values the values in the order they are swept, at least one
     * @param labels one per value, used in experiment names, or empty when values name themselves
     */
    record Discrete(
            String name, Optional<String> abbrev, Optional<Value> defaultValue, List<Value> values, List<String> labels)
            implements Parameter {
        /** Copies the lists. */
        public Discrete {
            values = List.copyOf(values);
            labels = List.copyOf(labels);
        }

        /** Returns a parameter with these values and neither abbreviation, default nor labels. */
        public static Discrete of(String name, List<Value> values) {
            return new Discrete(name, Optional.empty(), Optional.empty(), values, List.of());
        }

        /** Returns a parameter with text values; see {@link #of(String, List)}. */
        public static Discrete of(String name, String... values) {
            return of(name, List.of(Values.of(values)));
        }

        /** Returns a parameter with whole-number values; see {@link #of(String, List)}. */
        public static Discrete of(String name, long... values) {
            return of(name, List.of(Values.of(values)));
        }

        /** Returns a parameter with binary64 values; see {@link #of(String, List)}. */
        public static Discrete of(String name, double... values) {
            return of(name, List.of(Values.of(values)));
        }

        /** Returns this parameter with a short form for experiment names. */
        public Discrete withAbbrev(String shortForm) {
            return new Discrete(name, Optional.of(shortForm), defaultValue, values, labels);
        }

        /** Returns this parameter with a default, which must be one of its values. */
        public Discrete withDefault(Value chosen) {
            return new Discrete(name, abbrev, Optional.of(chosen), values, labels);
        }

        /** Returns this parameter with a text as default; see {@link #withDefault(Value)}. */
        public Discrete withDefault(String chosen) {
            return withDefault(Value.of(chosen));
        }

        /** Returns this parameter with a whole number as default; see {@link #withDefault(Value)}. */
        public Discrete withDefault(long chosen) {
            return withDefault(Value.of(chosen));
        }

        /** Returns this parameter with a binary64 number as default; see {@link #withDefault(Value)}. */
        public Discrete withDefault(double chosen) {
            return withDefault(Value.of(chosen));
        }

        /** Returns this parameter with names for its values, one per value, in their order. */
        public Discrete withLabels(List<String> names) {
            return new Discrete(name, abbrev, defaultValue, values, names);
        }
    }

    /**
     * A parameter that ranges over an interval, sampled at evenly spaced points.
     *
     * @param low the first point
     * @param high the last point, greater than {@code low}
     * @param scale how the points are spaced
     * @param steps how many points, at least 1; with 1 only {@code low} is taken
     * @param fallback the default, between the bounds
     */
    record Continuous(
            String name,
            Optional<String> abbrev,
            double low,
            double high,
            Scale scale,
            int steps,
            OptionalDouble fallback)
            implements Parameter {

        /** Returns a parameter over these points with neither abbreviation nor default. */
        public static Continuous of(String name, double low, double high, Scale scale, int steps) {
            return new Continuous(name, Optional.empty(), low, high, scale, steps, OptionalDouble.empty());
        }

        /** Returns this parameter with a short form for experiment names. */
        public Continuous withAbbrev(String shortForm) {
            return new Continuous(name, Optional.of(shortForm), low, high, scale, steps, fallback);
        }

        /** Returns this parameter with a default between its bounds; it need not be one of the points. */
        public Continuous withDefault(double chosen) {
            return new Continuous(name, abbrev, low, high, scale, steps, OptionalDouble.of(chosen));
        }

        @Override
        public Optional<Value> defaultValue() {
            return fallback.isPresent() ? Optional.of(Value.of(fallback.getAsDouble())) : Optional.empty();
        }
    }

    /** How the points of a continuous parameter are spaced. */
    enum Scale {
        /** Equal differences. */
        LINEAR,
        /** Equal ratios. */
        LOG
    }
}
