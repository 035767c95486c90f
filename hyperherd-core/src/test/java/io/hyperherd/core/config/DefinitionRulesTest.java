package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Condition;
import io.hyperherd.ConfigException;
import io.hyperherd.Grid;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.SweepDefinition;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DefinitionRulesTest {

    private static SweepDefinition sweep(Grid grid, List<Parameter> parameters, Condition... conditions) {
        return new SweepDefinition(
                "x",
                Path.of("/w"),
                Path.of("/w/l.sh"),
                grid,
                parameters,
                List.of(conditions),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Parameter discrete(String name, Value... values) {
        return Discrete.of(name, List.of(values));
    }

    private static Parameter continuous(String name, double low, double high, int steps) {
        return Continuous.of(name, low, high, Scale.LINEAR, steps);
    }

    private static void refused(SweepDefinition sweep, String message) {
        assertThatThrownBy(() -> DefinitionRules.check(sweep))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void acceptsWhatKeepsTheRules() {
        assertThatCode(() -> DefinitionRules.check(
                        sweep(new Grid.All(), List.of(discrete("a", Value.of(1)), continuous("b", 0, 1, 10_000_000)))))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryPartThatIsWrongInItself() {
        refused(
                sweep(new Grid.All(), List.of(discrete("a"), continuous("b", 0, Double.NaN, 3))),
                "parameters.a.values: is empty; at least one value is needed\nparameters.b.high: is not a number (NaN)");
    }

    @Test
    void refusesTwoParametersOfOneName() {
        refused(
                sweep(new Grid.All(), List.of(discrete("a", Value.of(1)), discrete("a", Value.of(2)))),
                "declared twice");
    }

    @Test
    void refusesMoreCombinationsThanCanBeRunWithoutCountingPastTheEnd() {
        List<Parameter> many = IntStream.range(0, 40)
                .<Parameter>mapToObj(i -> continuous("p" + i, 0, 1, 1_000_000))
                .toList();
        refused(sweep(new Grid.All(), many), "more than 10,000,000 combinations");
        refused(
                sweep(
                        new Grid.Over(Collections.nCopies(8, "a")),
                        List.of(discrete(
                                "a",
                                Value.of(1),
                                Value.of(2),
                                Value.of(3),
                                Value.of(4),
                                Value.of(5),
                                Value.of(6),
                                Value.of(7),
                                Value.of(8)))),
                "more than 10,000,000 combinations");
    }

    @Test
    void namesTheConditionThatRefersToAnUnknownParameter() {
        Condition condition = new Condition(
                "early",
                List.of(new Condition.ExpressionClause("a > 0")),
                Map.of(),
                Map.of("b", Value.of(1)),
                Map.of());
        refused(
                sweep(new Grid.All(), List.of(discrete("a", Value.of(1))), condition),
                "condition 'early': force.b: no parameter is called 'b'");
    }
}
