package io.hyperherd.core.space;

import io.hyperherd.Condition;
import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Assignment;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.Grid;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.SweepDefinition;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sweeps for tests, in few words. */
final class TestSweep {

    private TestSweep() {}

    static SweepDefinition sweep(Grid grid, List<Parameter> parameters, Condition... conditions) {
        return new SweepDefinition(
                "test",
                Path.of("/sweep"),
                Path.of("/sweep/launch.sh"),
                grid,
                parameters,
                List.of(conditions),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static SweepDefinition full(List<Parameter> parameters, Condition... conditions) {
        return sweep(new Grid.All(), parameters, conditions);
    }

    static Discrete values(String name, Object... values) {
        return Discrete.of(name, list(values));
    }

    static Discrete withDefault(Discrete parameter, Object value) {
        return parameter.withDefault(value(value));
    }

    static Continuous logarithmic(String name, double low, double high, int steps) {
        return Continuous.of(name, low, high, Scale.LOG, steps);
    }

    static Clause when(String parameter, Object... anyOf) {
        return new ParameterClause(parameter, new AnyOf(list(anyOf)));
    }

    static Condition condition(
            List<Clause> when,
            Map<String, List<Value>> exclude,
            Map<String, Value> force,
            Map<String, Assignment> set) {
        return new Condition("rule", when, exclude, force, set);
    }

    static Condition excluding(Clause when, String parameter, Object... values) {
        return condition(List.of(when), Map.of(parameter, list(values)), Map.of(), Map.of());
    }

    static Condition forcing(Clause when, String parameter, Object value) {
        return condition(List.of(when), Map.of(), Map.of(parameter, value(value)), Map.of());
    }

    /** Sets extras to literals, given as name, value, name, value, ... */
    static Condition setting(Clause when, Object... namesAndValues) {
        Map<String, Assignment> set = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            set.put((String) namesAndValues[i], new Literal(value(namesAndValues[i + 1])));
        }
        return condition(List.of(when), Map.of(), Map.of(), set);
    }

    static List<Value> list(Object... values) {
        return Arrays.stream(values).map(TestSweep::value).toList();
    }

    static Value value(Object value) {
        if (value instanceof Value already) {
            return already;
        }
        if (value instanceof Integer integer) {
            return Value.of(integer.longValue());
        }
        if (value instanceof Double number) {
            return Value.of(number.doubleValue());
        }
        return value instanceof Boolean bool ? Value.of(bool.booleanValue()) : Value.of((String) value);
    }

    /** The trials as {@code a=1,o='x'}, with extras in braces where there are any. */
    static List<String> trials(SweepDefinition definition) {
        return TrialSpace.expand(definition).stream().map(TestSweep::describe).toList();
    }

    private static String describe(TrialSpec trial) {
        return line(trial.params()) + (trial.extras().isEmpty() ? "" : "{" + line(trial.extras()) + "}");
    }

    private static String line(Map<String, Value> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + ValueText.display(entry.getValue()))
                .collect(Collectors.joining(","));
    }
}
