package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.Collection;
import java.util.OptionalDouble;

/** What several numbers come to. */
@Api(Api.Status.EVOLVING)
public enum Aggregate {
    /** Their arithmetic mean. */
    MEAN {
        @Override
        public OptionalDouble of(Collection<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).average();
        }
    },
    /** The smallest. */
    MIN {
        @Override
        public OptionalDouble of(Collection<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).min();
        }
    },
    /** The largest. */
    MAX {
        @Override
        public OptionalDouble of(Collection<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).max();
        }
    },
    /** How many there are. */
    COUNT {
        @Override
        public OptionalDouble of(Collection<Double> numbers) {
            return OptionalDouble.of(numbers.size());
        }
    };

    /** Returns what {@code numbers} come to; empty when that takes at least one and there is none. */
    public abstract OptionalDouble of(Collection<Double> numbers);
}
