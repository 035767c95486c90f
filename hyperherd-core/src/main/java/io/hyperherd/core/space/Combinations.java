package io.hyperherd.core.space;

import io.hyperherd.Grid;
import io.hyperherd.Parameter;
import io.hyperherd.SweepDefinition;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.ValueEquality;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The combinations of parameter values that a grid asks for, before any condition. */
final class Combinations {

    /** More combinations than this are taken for a mistake: their list alone would fill the memory. */
    static final long LIMIT = 10_000_000;

    private Combinations() {}

    /**
     * Returns the combinations in the order of trials, made one by one as they are asked for. The order of keys is that of override
     * strings and names.
     *
     * @throws ExpansionException when there are more than {@link #LIMIT}, found before any is made
     */
    static Stream<Map<String, Value>> of(SweepDefinition definition) {
        refuseTooMany(definition);
        return blocks(definition).flatMap(Block::combinations);
    }

    private static Stream<Block> blocks(SweepDefinition definition) {
        List<Parameter> parameters = definition.parameters();
        if (definition.grid() instanceof Grid.Over over) {
            Map<String, Parameter> byName = byName(parameters);
            return Stream.of(new Block(
                    defaults(parameters),
                    over.parameters().stream()
                            .map(name -> axis(named(byName, name)))
                            .toList()));
        }
        if (definition.grid() instanceof Grid.OneAtATime) {
            Map<String, Value> base = defaults(parameters);
            return Stream.concat(
                    Stream.of(new Block(base, List.of())),
                    parameters.stream().map(parameter -> new Block(base, List.of(variations(parameter)))));
        }
        return Stream.of(
                new Block(Map.of(), parameters.stream().map(Combinations::axis).toList()));
    }

    private static Axis axis(Parameter parameter) {
        return new Axis(parameter.name(), Levels.of(parameter));
    }

    private static Axis variations(Parameter parameter) {
        Value fallback = defaultOf(parameter);
        return new Axis(
                parameter.name(),
                Levels.of(parameter).stream()
                        .filter(value -> !isTheDefault(value, fallback))
                        .toList());
    }

    private static boolean isTheDefault(Value value, Value fallback) {
        if (value instanceof Real a && fallback instanceof Real b) {
            return ValueEquality.close(a.value(), b.value());
        }
        return ValueEquality.plain(value, fallback);
    }

    private static Map<String, Value> defaults(List<Parameter> parameters) {
        Map<String, Value> defaults = new LinkedHashMap<>();
        parameters.forEach(
                parameter -> parameter.defaultValue().ifPresent(value -> defaults.put(parameter.name(), value)));
        return defaults;
    }

    private static Value defaultOf(Parameter parameter) {
        return parameter
                .defaultValue()
                .orElseThrow(() -> new ExpansionException(
                        List.of("parameters", parameter.name()),
                        "parameter '" + parameter.name()
                                + "' needs a default, because a sweep without grid varies one parameter at a time"));
    }

    private static void refuseTooMany(SweepDefinition definition) {
        BigInteger count = upperBound(definition);
        if (count.compareTo(BigInteger.valueOf(LIMIT)) > 0) {
            throw new ExpansionException(
                    List.of("grid"),
                    String.format(
                            Locale.ROOT,
                            "sweep '%s': the grid has %s combinations, and at most %,d are possible;"
                                    + " list fewer parameters under grid, or take fewer values or steps",
                            definition.name(),
                            inDigits(count),
                            LIMIT));
        }
    }

    private static String inDigits(BigInteger count) {
        return count.bitLength() <= Long.SIZE ? String.format(Locale.ROOT, "%,d", count) : "more than 10^18";
    }

    private static BigInteger upperBound(SweepDefinition definition) {
        List<Parameter> parameters = definition.parameters();
        if (definition.grid() instanceof Grid.Over over) {
            Map<String, Parameter> byName = byName(parameters);
            return product(
                    over.parameters().stream().map(name -> named(byName, name)).toList());
        }
        if (definition.grid() instanceof Grid.OneAtATime) {
            long variations = parameters.stream().mapToLong(Levels::count).sum();
            return BigInteger.valueOf(variations + 1);
        }
        return product(parameters);
    }

    private static BigInteger product(Collection<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> BigInteger.valueOf(Levels.count(parameter)))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static Map<String, Parameter> byName(List<Parameter> parameters) {
        return parameters.stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
    }

    private static Parameter named(Map<String, Parameter> byName, String name) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            throw new ExpansionException(List.of("grid"), "grid lists '" + name + "', which is not a parameter");
        }
        return parameter;
    }
}
