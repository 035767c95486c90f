package io.hyperherd;

import io.hyperherd.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A swept hyperparameter. Immutable. */
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
