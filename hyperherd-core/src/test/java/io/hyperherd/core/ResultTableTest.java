package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hyperherd.Aggregate;
import io.hyperherd.Results;
import io.hyperherd.Results.Order;
import io.hyperherd.Table;
import io.hyperherd.Trial;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Results as data: the best, groups, pivots, and the forms in which other programs read them. */
class ResultTableTest {

    private static final Results RESULTS = new Results(
            List.of(
                    trial(0, "sgd", 0.1, TrialStatus.COMPLETED, Map.of("acc", Value.of(0.5))),
                    trial(1, "sgd", 1, TrialStatus.COMPLETED, Map.of("acc", Value.of(0.75))),
                    trial(2, "a|b, \"c\"", 0.1, TrialStatus.COMPLETED, Map.of("acc", Value.of(1))),
                    trial(3, "a|b, \"c\"", 0.1, TrialStatus.COMPLETED, Map.of("acc", Value.of(0.5))),
                    trial(4, "a|b, \"c\"", 1, TrialStatus.FAILED, Map.of())),
            List.of("acc"),
            List.of());

    private static TrialResult trial(int index, String opt, double lr, TrialStatus status, Map<String, Value> metrics) {
        return new TrialResult(
                new Trial(
                        index,
                        "0123456789ab",
                        new TreeMap<>(Map.of("opt", Value.of(opt), "lr", Value.of(lr))),
                        Map.of(),
                        Optional.of("t" + index),
                        status,
                        Trial.Origin.DEFINED),
                metrics);
    }

    @Test
    void theBestIsTheFirstThatHasTheMetric() {
        assertThat(RESULTS.best("acc", Order.DESCENDING).orElseThrow().trial().index())
                .isEqualTo(2);
        assertThat(RESULTS.best("acc", Order.ASCENDING).orElseThrow().trial().index())
                .isZero();
        assertThat(new Results(RESULTS.trials().subList(4, 5), List.of("acc"), List.of()).best("acc", Order.ASCENDING))
                .isEmpty();
    }

    @Test
    void groupsHoldTheTrialsOfEachValue() {
        Map<Value, Results> groups = RESULTS.groupBy("opt");

        assertThat(groups.keySet()).containsExactly(Value.of("sgd"), Value.of("a|b, \"c\""));
        assertThat(groups.get(Value.of("sgd")).numbers("acc")).containsExactly(0.5, 0.75);
        assertThat(Aggregate.MEAN.of(groups.get(Value.of("sgd")).numbers("acc")))
                .hasValue(0.625);
    }

    @Test
    void aPivotSpreadsAMetricOverTwoParameters() {
        assertThat(RESULTS.pivot("opt", "lr", "acc", Aggregate.MEAN).toCsv()).isEqualTo("""
                opt,lr=0.1,lr=1
                sgd,0.5,0.75
                "a|b, ""c""\",0.75,
                """);
        assertThat(RESULTS.pivot("lr", "opt", "acc", Aggregate.COUNT).toTsv().lines())
                .contains("0.1\t1.0\t2.0", "1.0\t1.0\t0.0");
    }

    @Test
    void aTableHasARowForEachTrialAlsoForOneThatLoggedNothing() {
        Table table = RESULTS.top(5).table();

        assertThat(table.columns()).containsExactly("trial_id", "experiment_name", "status", "lr", "opt", "acc");
        assertThat(table.toCsv().lines())
                .hasSize(6)
                .contains("0,t0,completed,0.1,sgd,0.5", "4,t4,failed,1.0,\"a|b, \"\"c\"\"\",");
    }

    @Test
    void markdownAndJsonKeepEveryCellWhole() {
        Table table = RESULTS.table();

        assertThat(table.toMarkdown().lines())
                .startsWith(
                        "| trial_id | experiment_name | status | lr | opt | acc |",
                        "| --- | --- | --- | --- | --- | --- |")
                .contains("| 4 | t4 | failed | 1.0 | a\\|b, \"c\" |  |");
        assertThat(table.toJson()).contains("\"opt\": \"a|b, \\\"c\\\"\"", "\"acc\": 0.75");
        assertThat(new Table(List.of("x", "y"), List.of(List.of(Optional.of(Value.of(1)), Optional.empty()))).toJson())
                .isEqualToIgnoringWhitespace("[{\"x\": 1}]");
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of("x"), List.of(List.of())))
                .withMessageContaining("0 cells");
    }
}
