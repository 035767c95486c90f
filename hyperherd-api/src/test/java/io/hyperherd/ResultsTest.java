package io.hyperherd;

import static io.hyperherd.Results.Order.ASCENDING;
import static io.hyperherd.Results.Order.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Value NAN = Value.of(Double.NaN);
    private static final Value MISSING = Value.of("stands for a metric that was not logged");
    private static final Value INFINITY = Value.of(Double.POSITIVE_INFINITY);

    @Test
    void sortsByAMetricTheSmallestOrTheLargestFirst() {
        Results results = losses(Value.of(0.3), Value.of(2), Value.of(-1.5));

        assertThat(order(results.sortedBy("loss", ASCENDING))).containsExactly(2, 0, 1);
        assertThat(order(results.sortedBy("loss", DESCENDING))).containsExactly(1, 0, 2);
    }

    @Test
    void missingNullAndNanComeLastInEitherOrderByIndex() {
        Results results = losses(NAN, Value.of(1), MISSING, Value.NULL, Value.of(2), INFINITY);

        assertThat(order(results.sortedBy("loss", ASCENDING))).containsExactly(1, 4, 5, 0, 2, 3);
        assertThat(order(results.sortedBy("loss", DESCENDING))).containsExactly(5, 4, 1, 0, 2, 3);
    }

    @Test
    void tiesStayInTheOrderOfTheirIndicesInEitherOrder() {
        Results results = losses(Value.of(1), Value.of(0.5), Value.of(1.0), Value.of(0.5));

        assertThat(order(results.sortedBy("loss", ASCENDING))).containsExactly(1, 3, 0, 2);
        assertThat(order(results.sortedBy("loss", DESCENDING))).containsExactly(0, 2, 1, 3);
    }

    @Test
    void numbersComeBeforeText() {
        Results results = losses(Value.of("b"), Value.of(7), Value.of("a"), Value.of(true));

        assertThat(order(results.sortedBy("loss", ASCENDING))).containsExactly(3, 1, 2, 0);
    }

    @Test
    void integersBeyondBinary64AreToldApart() {
        long large = 1L << 53;
        Results results = losses(Value.of(large + 1), Value.of(large));

        assertThat(order(results.sortedBy("loss", ASCENDING))).containsExactly(1, 0);
    }

    @Test
    void sortsByAParameterAsWell() {
        Results results = losses(Value.of(1), Value.of(2), Value.of(3));

        assertThat(order(results.sortedBy("n", DESCENDING))).containsExactly(2, 1, 0);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestAndAllThereAre() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> losses(Value.of(1)).sortedBy("los", ASCENDING))
                .withMessage("no metric or parameter is called 'los'; did you mean 'loss'? There are loss, n.");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> losses(Value.of(1)).sortedBy("accuracy", ASCENDING))
                .withMessage("no metric or parameter is called 'accuracy'. There are loss, n.");
    }

    @Test
    void whileNothingIsLoggedAnyNameWillDo() {
        Results none = new Results(List.of(new TrialResult(trial(0), Map.of())), List.of(), List.of());

        assertThat(none.sortedBy("accuracy", ASCENDING)).isEqualTo(none);
    }

    @Test
    void topTakesSoManyAndKeepsTheColumns() {
        Results results = losses(Value.of(1), Value.of(2), Value.of(3));

        assertThat(order(results.top(2))).containsExactly(0, 1);
        assertThat(results.top(0).trials()).isEmpty();
        assertThat(results.top(9)).isEqualTo(results);
        assertThat(results.top(0).metricNames()).containsExactly("loss");
        assertThatIllegalArgumentException().isThrownBy(() -> results.top(-1));
    }

    @Test
    void pinsNarrow() {
        Results results = losses(Value.of(1), Value.of(2));

        assertThat(order(results.matching(List.of(new Pin("n", "1"))))).containsExactly(1);
    }

    @Test
    void aTrialHasANumberWhereItsMetricOrParameterIsOne() {
        List<TrialResult> trials = losses(Value.of(0.5), NAN, Value.of("low")).trials();

        assertThat(trials.get(0).number("loss")).hasValue(0.5);
        assertThat(trials.get(2).number("n")).hasValue(2);
        assertThat(trials.get(1).number("loss")).isEmpty();
        assertThat(trials.get(2).number("loss")).isEmpty();
        assertThat(trials.get(0).number("accuracy")).isEmpty();
    }

    private static List<Integer> order(Results results) {
        return results.trials().stream().map(result -> result.trial().index()).toList();
    }

    /** Trials whose parameter {@code n} is their index. */
    private static Results losses(Value... losses) {
        List<TrialResult> trials = new ArrayList<>();
        for (Value loss : losses) {
            Map<String, Value> metrics = loss.equals(MISSING) ? Map.of() : Map.of("loss", loss);
            trials.add(new TrialResult(trial(trials.size()), metrics));
        }
        return new Results(trials, List.of("loss"), List.of());
    }

    private static Trial trial(int index) {
        return new Trial(
                index,
                "0123456789ab",
                Map.of("n", Value.of(index)),
                Map.of(),
                Optional.empty(),
                TrialStatus.COMPLETED,
                Trial.Origin.DEFINED);
    }
}
