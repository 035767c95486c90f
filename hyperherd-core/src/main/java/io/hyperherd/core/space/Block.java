package io.hyperherd.core.space;

import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A rectangular part of a grid.
 *
 * @param base the values of the parameters outside the axes, in key order; an axis of one of them keeps its place
 * @param axes the dimensions, the last varying fastest; when two have the same parameter, the later wins
 */
record Block(Map<String, Value> base, List<Axis> axes) {

    /** Returns the combinations in order, made one by one as they are asked for. */
    Stream<Map<String, Value>> combinations() {
        long count = axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
        return LongStream.range(0, count).mapToObj(this::combination);
    }

    private Map<String, Value> combination(long ordinal) {
        int[] positions = new int[axes.size()];
        long rest = ordinal;
        for (int i = axes.size() - 1; i >= 0; i--) {
            int size = axes.get(i).values().size();
            positions[i] = (int) (rest % size);
            rest /= size;
        }
        Map<String, Value> combination = new LinkedHashMap<>(base);
        for (int i = 0; i < positions.length; i++) {
            Axis axis = axes.get(i);
            combination.put(axis.parameter(), axis.values().get(positions[i]));
        }
        return combination;
    }
}
