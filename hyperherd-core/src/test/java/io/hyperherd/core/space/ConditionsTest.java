package io.hyperherd.core.space;

import static io.hyperherd.core.space.TestSweep.condition;
import static io.hyperherd.core.space.TestSweep.excluding;
import static io.hyperherd.core.space.TestSweep.forcing;
import static io.hyperherd.core.space.TestSweep.full;
import static io.hyperherd.core.space.TestSweep.list;
import static io.hyperherd.core.space.TestSweep.setting;
import static io.hyperherd.core.space.TestSweep.trials;
import static io.hyperherd.core.space.TestSweep.values;
import static io.hyperherd.core.space.TestSweep.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Condition;
import io.hyperherd.Condition.Assignment;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Parameter;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final List<Parameter> A_AND_O = List.of(values("a", 1, 2, 3), values("o", "x", "y"));
    private static final List<Parameter> A = List.of(values("a", 1, 2, 3));

    @Test
    void excludesWhatHasAnyOfTheListedValues() {
        Condition excluding =
                condition(List.of(when("a", 1, 2)), Map.of("o", list("x"), "a", list(2)), Map.of(), Map.of());

        assertThat(trials(full(A_AND_O, excluding))).containsExactly("a=1,o='y'", "a=3,o='x'", "a=3,o='y'");
    }

    @Test
    void laterConditionsSeeWhatEarlierOnesForced() {
        assertThat(trials(full(A_AND_O, forcing(when("a", 1), "a", 2), setting(when("a", 2), "h", 1))))
                .containsExactly("a=2,o='x'{h=1}", "a=2,o='y'{h=1}", "a=3,o='x'", "a=3,o='y'");
    }

    @Test
    void excludesBeforeItForcesAndSetsFromTheForcedValues() {
        Condition all = condition(
                List.of(when("a", 1, 2)),
                Map.of("a", list(1)),
                Map.of("a", Value.of(7)),
                Map.of("k", new Computed("a")));

        assertThat(trials(full(A, all))).containsExactly("a=7{k=7}", "a=3");
    }

    @Test
    void doesNotExcludeByTheValueItForces() {
        Condition both = condition(List.of(when("a", 1, 2)), Map.of("a", list(7)), Map.of("a", Value.of(7)), Map.of());

        assertThat(trials(full(A, both))).containsExactly("a=7", "a=3");
    }

    @Test
    void anExtraSetAgainKeepsItsPlaceAndNewOnesAppend() {
        Condition first = setting(when("a", 1), "k1", 1, "k2", 2);
        Condition second = setting(when("a", 1), "k2", 9, "k0", 0, "k1", 7);

        assertThat(trials(full(List.of(values("a", 1)), first, second))).containsExactly("a=1{k1=7,k2=9,k0=0}");
    }

    @Test
    void theFirstOfEqualTrialsKeepsItsExtras() {
        Condition both = condition(
                List.of(when("a", 1)), Map.of(), Map.of("a", Value.of(2)), Map.of("h", new Literal(Value.of("from1"))));

        assertThat(trials(full(List.of(values("a", 1, 2)), both))).containsExactly("a=2{h='from1'}");
        assertThat(trials(full(List.of(values("a", 2, 1)), both))).containsExactly("a=2");
    }

    @Test
    void matchesFloatsThatDifferInTheirLastDigitsOnly() {
        List<Parameter> parameters = List.of(values("a", 0.1, 0.1000000001, 0.10000000001));

        assertThat(trials(full(parameters, setting(when("a", 0.1), "hit", 1))))
                .containsExactly("a=0.1{hit=1}", "a=0.1000000001{hit=1}");
    }

    @Test
    void forcedListsStayListsAndForcedExpressionsAreNotEvaluated() {
        List<Parameter> parameters =
                List.of(values("a", 1, new Value.Seq(list(1, 2))).withLabels(List.of("one", "both")), values("b", "x"));
        Map<String, Value> force = Map.of("a", new Value.Seq(list(1, 2)), "b", Value.NULL);

        assertThat(trials(full(parameters, condition(List.of(when("a", 1)), Map.of(), force, Map.of()))))
                .containsExactly("a=[1, 2],b=None", "a=[1, 2],b='x'");
    }

    @Test
    void aClauseThatFailsShieldsTheLaterOnes() {
        Condition guarded = condition(
                List.of(when("a", 3), new ExpressionClause("1 / (a - 1) > 0")),
                Map.of(),
                Map.of(),
                Map.<String, Assignment>of("hit", new Literal(Value.of(1))));

        assertThat(trials(full(A, guarded))).containsExactly("a=1", "a=2", "a=3{hit=1}");
    }

    @Test
    void expressionsKnowParametersWithoutTheirPrefixes() {
        Condition prefixed = condition(
                List.of(when("+~a", 1)), Map.of(), Map.of(), Map.<String, Assignment>of("k", new Computed("a")));

        assertThat(TrialSpace.expand(full(List.of(values("+~a", 1).withAbbrev("a")), prefixed)))
                .singleElement()
                .extracting(TrialSpec::extras)
                .isEqualTo(Map.of("k", Value.of(1)));
    }

    @Test
    void aFailingExpressionNamesConditionExpressionAndTrial() {
        Condition failing =
                condition(List.of(new ExpressionClause("1 / (a - 2) > 0")), Map.of("a", list(9)), Map.of(), Map.of());

        assertThatThrownBy(() -> TrialSpace.expand(full(A_AND_O, failing)))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContainingAll("'rule'", "1 / (a - 2) > 0", "a=2, o='x'", "zero");
    }

    @Test
    void saysSoWhenNothingRemains() {
        assertThatThrownBy(() -> TrialSpace.expand(full(A, excluding(when("a", 1, 2, 3), "a", 1, 2, 3))))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContaining("no valid combinations remain");
    }

    @Test
    void refusesInfinitiesThatAConditionYields() {
        assertThatThrownBy(() -> TrialSpace.expand(full(A, setting(when("a", 2), "k", Double.POSITIVE_INFINITY))))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContainingAll("'k' is inf", "a=2");
    }

    @Test
    void refusesThemInsideListsAndMapsToo() {
        Value map = new Value.Dict(Map.of("deep", new Value.Seq(list(1, Double.NaN))));

        assertThatThrownBy(() -> TrialSpace.expand(full(A, setting(when("a", 2), "k", map))))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContainingAll("'k' is {'deep': [1, nan]}", "a=2");
    }
}
