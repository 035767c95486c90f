package io.hyperherd.dflib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dflib.Exp.$double;
import static org.dflib.Exp.$str;

import io.hyperherd.Results;
import io.hyperherd.Table;
import io.hyperherd.Trial;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dflib.DataFrame;
import org.junit.jupiter.api.Test;

class DataFramesTest {

    private static final BigInteger BEYOND_64_BITS = BigInteger.ONE.shiftLeft(64);

    @Test
    void resultsCanBeGroupedAndAveragedThere() {
        DataFrame frame = DataFrames.of(results(result(0, "sgd", 0.5), result(1, "adam", 0.9), result(2, "sgd", 0.75))
                .table());

        DataFrame means = frame.group("opt")
                .agg($str("opt").first().as("opt"), $double("acc").avg().as("mean"));

        assertThat(frame.getColumnsIndex().toArray())
                .containsExactly("trial_id", "experiment_name", "status", "opt", "acc");
        assertThat(cells(means, "opt")).containsExactly("sgd", "adam");
        assertThat(cells(means, "mean")).containsExactly(0.625, 0.9);
    }

    @Test
    void integersStayIntegersUntilOneIsNone() {
        assertThat(column(Value.of(1), new Value.Int(BEYOND_64_BITS))).containsExactly(1L, BEYOND_64_BITS);
        assertThat(column(Value.of(1), Value.of(0.5))).containsExactly(1.0, 0.5);
    }

    @Test
    void textTruthAndListsAreWhatTheyAre() {
        assertThat(column(Value.of("adam"), Value.of(true), new Value.Seq(List.of(Value.of(1), Value.of(2)))))
                .containsExactly("adam", true, "[1, 2]");
    }

    @Test
    void noValueIsNull() {
        Table table = new Table(List.of("x"), List.of(List.of(Optional.empty()), List.of(Optional.of(Value.NULL))));

        assertThat(cells(DataFrames.of(table), "x")).containsExactly(null, null);
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        Table table =
                new Table(List.of("x", "x"), List.of(List.of(Optional.of(Value.of(1)), Optional.of(Value.of(2)))));

        assertThat(DataFrames.of(table).getColumnsIndex().toArray()).containsExactly("x", "x_");
    }

    @Test
    void aTableWithoutRowsKeepsItsColumns() {
        DataFrame frame = DataFrames.of(results().table());

        assertThat(frame.height()).isZero();
        assertThat(frame.getColumnsIndex().toArray()).containsExactly("trial_id", "experiment_name", "status", "acc");
    }

    private static Object[] column(Value... values) {
        List<List<Optional<Value>>> rows =
                Arrays.stream(values).map(value -> List.of(Optional.of(value))).toList();
        return cells(DataFrames.of(new Table(List.of("x"), rows)), "x");
    }

    private static Object[] cells(DataFrame frame, String column) {
        return frame.getColumn(column).toList().toArray();
    }

    private static Results results(TrialResult... results) {
        return new Results(List.of(results), List.of("acc"), List.of());
    }

    private static TrialResult result(int index, String optimizer, double accuracy) {
        Trial trial = new Trial(
                index,
                "0123456789ab",
                Map.of("opt", Value.of(optimizer)),
                Map.of(),
                Optional.of("t" + index),
                TrialStatus.COMPLETED,
                Trial.Origin.DEFINED);
        return new TrialResult(trial, Map.of("acc", Value.of(accuracy)));
    }
}
