package io.hyperherd.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Lambdas and records of all kinds. */
public final class Sample implements Supplier<String> {

    private final String secret = "private";

    public Sample() {}

    @Override
    public String get() {
        List<Object> told = new ArrayList<>();
        long large = 1L << 40;
        double half = 0.5;
        LongUnaryOperator adds = x -> x + large;
        told.add(adds.applyAsLong(2));
        ToDoubleFunction<Integer> widens = Integer::intValue;
        told.add(widens.applyAsDouble(3) + half);
        IntBinaryOperator most = Math::max;
        told.add(most.applyAsInt(4, 5));
        Function<Integer, Long> boxes = Long::valueOf;
        told.add(boxes.apply(6));
        Supplier<String> ownPrivate = this::hidden;
        told.add(ownPrivate.get());
        Supplier<List<String>> makes = ArrayList::new;
        told.add(makes.get());
        IntFunction<int[]> arrays = int[]::new;
        told.add(arrays.apply(7).length);
        Runnable drops = () -> told.add("dropped");
        drops.run();
        Consuming drops2 = told::remove;
        drops2.take(0L);
        told.add(new Inner().twice("inner"));
        told.add(Shape.named("interface").get());
        told.addAll(List.of(new Empty(), new Pair(1, "one", 0.0, 'c', (byte) 2, true, List.of("x"))));
        told.add(Stream.of("b", "a").sorted(Comparator.comparing(word -> word)).toList());
        Map<String, List<Integer>> groups = new TreeMap<>();
        groups.computeIfAbsent("k", key -> new ArrayList<>()).add(8);
        told.add(Optional.of(groups).map(Map::size).orElseThrow());
        BiFunction<Object, Object, Boolean> same = Object::equals;
        told.add(same.apply(
                new Pair(1, "a", -0.0, 'c', (byte) 2, true, null), new Pair(1, "a", 0.0, 'c', (byte) 2, true, null)));
        told.add(same.apply(
                new Pair(1, "a", Double.NaN, 'c', (byte) 2, true, null),
                new Pair(1, "a", Double.NaN, 'c', (byte) 2, true, null)));
        told.add(new Pair(1, "a", 0.25, 'c', (byte) 2, true, null).hashCode());
        told.add(same.apply(new Empty(), new Empty()) + "" + new Empty().hashCode());
        return told.toString();
    }

    private String hidden() {
        return secret;
    }

    interface Consuming {
        void take(Object value);
    }

    interface Shape {
        private static String kind() {
            return "of an ";
        }

        static Supplier<String> named(String name) {
            return () -> kind() + name;
        }
    }

    record Empty() {}

    record Pair(int i, String s, double d, char c, byte b, boolean z, Object o) {}

    private final class Inner {
        private String twice(String word) {
            Function<String, String> more = text -> text + text + hidden();
            return more.apply(word);
        }
    }
}
