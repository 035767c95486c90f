package io.hyperherd.core.space;

import static io.hyperherd.core.space.TestSweep.condition;
import static io.hyperherd.core.space.TestSweep.full;
import static io.hyperherd.core.space.TestSweep.list;
import static io.hyperherd.core.space.TestSweep.values;
import static io.hyperherd.core.space.TestSweep.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Condition;
import io.hyperherd.Parameter;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperimentNamesTest {

    @Test
    void usesAbbreviationsAndFourDigits() {
        assertThat(names(values("learning_rate", 0.3333333333333333).withAbbrev("lr"), values("opt", "adam")))
                .containsExactly("lr-0.3333_opt-adam");
    }

    @Test
    void usesLabelsWhereThereAreAnyAndTheLastOfEqualValuesWins() {
        assertThat(names(values("m", 1, 1.0, "a/b").withLabels(List.of("int", "float", "path"))))
                .containsExactly("m-float", "m-path");
    }

    @Test
    void namesListsByTheirLabels() {
        assertThat(names(values("layers", seq(64), seq(64, 64)).withLabels(List.of("small", "large"))))
                .containsExactly("layers-small", "layers-large");
    }

    @Test
    void asksForALabelWhereAListHasNone() {
        Condition forcing = condition(List.of(when("a", 1)), Map.of(), Map.of("a", seq(1, 2)), Map.of());

        assertThatThrownBy(() -> TrialSpace.expand(full(List.of(values("a", 1, 2)), forcing)))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContainingAll("'a'", "[1, 2]", "label");
    }

    @Test
    void givesACollidingParameterTheFewestFurtherDigits() {
        assertThat(names(values("lr", 1.00001, 1.00002, 0.1, 0.123456789), values("f", 0.123456789)))
                .containsExactly(
                        "lr-1.00001_f-0.1235", "lr-1.00002_f-0.1235", "lr-0.1_f-0.1235", "lr-0.123457_f-0.1235");
    }

    @Test
    void tellsAWholeNumberFromAFloatNearIt() {
        assertThat(names(values("lr", 1, 1.0001))).containsExactly("lr-1", "lr-1.0001");
    }

    @Test
    void tellsThreeNumbersApartThatNeedDifferentDigits() {
        assertThat(names(values("lr", 1.00001, 1.00002, 1.000021)))
                .containsExactly("lr-1.00001", "lr-1.00002", "lr-1.000021");
    }

    @Test
    void leavesTheDigitsAloneWhereAnotherParameterTellsTheTrialsApart() {
        Condition pairing = condition(List.of(when("lr", 1.00001)), Map.of(), Map.of("o", Value.of("y")), Map.of());

        assertThat(TrialSpace.expand(full(List.of(values("lr", 1.00001, 1.00002), values("o", "x")), pairing)))
                .extracting(TrialSpec::experimentName)
                .containsExactly("lr-1_o-y", "lr-1_o-x");
    }

    @Test
    void refusesTwoTrialsThatNoDigitsCanTellApart() {
        List<Parameter> parameters = List.of(values("a", "1", "1_b-2"), values("b", "2_b-2", "2"));

        assertThatThrownBy(() -> TrialSpace.expand(full(parameters)))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContainingAll("'a-1_b-2_b-2'", "a='1', b='2_b-2'", "a='1_b-2', b='2'", "labels", "abbrev")
                .hasMessageNotContaining("\n");
    }

    private static List<String> names(Parameter... parameters) {
        return TrialSpace.expand(full(List.of(parameters))).stream()
                .map(TrialSpec::experimentName)
                .toList();
    }

    private static Value seq(Object... items) {
        return new Value.Seq(list(items));
    }
}
