package io.hyperherd.core.evidence;

import io.hyperherd.Attempt;
import java.util.Map;
import java.util.Optional;

/**
 * What job scripts left in a workspace. Immutable.
 *
 * @param numbers the number of the newest attempt of each trial that left anything
 * @param newest the newest attempts of the trials that were asked for
 */
public record Attempts(Map<Integer, Integer> numbers, Map<Integer, Attempt> newest) {

    /** Nothing was left. */
    public static final Attempts NONE = new Attempts(Map.of(), Map.of());

    /** Copies the maps. */
    public Attempts {
        numbers = Map.copyOf(numbers);
        newest = Map.copyOf(newest);
    }

    /** Returns the number of the newest attempt of trial {@code index} that left anything; 0 when none did. */
    public int number(int index) {
        return numbers.getOrDefault(index, 0);
    }

    /** Returns the newest attempt of trial {@code index}, if it was asked for and left anything. */
    public Optional<Attempt> of(int index) {
        return Optional.ofNullable(newest.get(index));
    }
}
