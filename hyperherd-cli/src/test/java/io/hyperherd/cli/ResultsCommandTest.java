package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.json.JsonReader;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code res}: which trials, in which order, and step by step. */
class ResultsCommandTest {

    private final FakeSweep sweep = new FakeSweep();
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);

    @ParameterizedTest(name = "res {0} shows {1}")
    @CsvSource({
        "--sort rmse, 2 0 4 1 3 5",
        "--sort rmse --desc, 4 0 2 1 3 5",
        "--sort rmse --top 2, 2 0",
        "--top 2, 0 1",
        "--top 0, ''",
        "--sort window --desc --top 3, 4 5 2",
        "-p window=12, 0 1",
        "-p drop=0.25 window=48, 5",
        "--sort rmse --top 1 -p drop=0, 2",
        "-p drop=0.0 --sort rmse --csv, 2 0 4"
    })
    void choosesAndSorts(String options, String indices) {
        threeLosses();

        assertThat(herd.run(("res " + options).split(" "))).isZero();
        assertThat(herd.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.split("[\t,]", 2)[0])
                        .collect(Collectors.joining(" ")))
                .isEqualTo(indices);
    }

    @Test
    void choosesAndSortsInJsonAsWell() {
        threeLosses();

        assertThat(herd.run("res", "--json", "--sort", "rmse", "--top", "2")).isZero();
        assertThat(((Value.Seq) field(JsonReader.read(herd.out()), "trials")).items())
                .extracting(trial -> field(trial, "index"))
                .containsExactly(Value.of(2), Value.of(0));
    }

    @Test
    void refusesToSortByWhatIsNotThereAndNamesWhatIs() {
        threeLosses();

        assertThat(herd.run("res", "--sort", "rsme")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err())
                .isEqualTo("Error: no metric or parameter is called 'rsme'; did you mean 'rmse'?"
                        + " There are rmse, window, drop.\n");
    }

    @Test
    void sortingWhileNothingIsLoggedIsNoFault() {
        assertThat(herd.run("res", "--sort", "rmse")).isZero();
        assertThat(herd.err()).startsWith("Warning: no results logged yet.");
        assertThat(herd.out().lines()).hasSize(7);
    }

    @Test
    void refusesPinsThatMatchNothingOrNameNoParameter() {
        assertThat(herd.run("res", "-p", "window=13")).isEqualTo(1);
        assertThat(herd.run("res", "-p", "tide=1")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err().lines()).hasSize(2).allMatch(line -> line.startsWith("Error: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--desc", "--top -1", "--top x", "--sort", "--json --csv"})
    void whatMakesNoSenseIsAUsageError(String options) {
        assertThat(herd.run(("res " + options).split(" "))).isEqualTo(2);
        assertThat(herd.out()).isEmpty();
    }

    @Test
    void stepsAreRowsPartedByCommas() {
        sweep.step(0, "rmse", 5, 5, Value.of(0.6))
                .step(0, "rmse", 20, 20, Value.of(0.35))
                .step(2, "rmse", 1, -1, Value.of(1.0 / 3))
                .step(2, "rmse", 2, 1700000000, Value.of(Double.NaN));

        assertThat(herd.run("res", "--steps")).isZero();
        assertThat(herd.out()).isEqualTo("""
                        trial_id,step,metric,timestamp,value
                        0,5,rmse,1970-01-01T00:00:05Z,0.6
                        0,20,rmse,1970-01-01T00:00:20Z,0.35
                        2,1,rmse,,0.333333
                        2,2,rmse,2023-11-14T22:13:20Z,NaN
                        """);
        assertThat(herd.err()).isEmpty();
    }

    @Test
    void u8_cellsThatWouldBreakARowAreQuoted() {
        sweep.step(0, "a,b", 1, -1, Value.of("say \"x\"")).metric(0, "note", Value.of("two\tcells"));

        herd.run("res", "--steps");
        herd.run("res", "--top", "1");

        assertThat(herd.out()).contains("0,1,\"a,b\",,\"say \"\"x\"\"\"\n").contains("\t\"two\tcells\"\n");
    }

    @Test
    void stepsInJsonHaveNullForATimeThatIsUnknown() {
        sweep.step(3, "rmse", 7, -1, Value.of(Double.NaN));

        assertThat(herd.run("res", "--steps", "--json")).isZero();
        assertThat(herd.out()).isEqualTo("""
                        {
                          "rows": [
                            {
                              "trial_id": 3,
                              "step": 7,
                              "metric": "rmse",
                              "timestamp": null,
                              "value": null
                            }
                          ]
                        }
                        """);
    }

    @Test
    void stepsAreThoseOfTheTrialsChosenInTheirOwnOrder() {
        threeLosses();
        sweep.step(4, "m", 1, -1, Value.of(1)).step(0, "m", 1, -1, Value.of(2)).step(2, "m", 1, -1, Value.of(3));

        assertThat(herd.run("res", "--steps", "--sort", "rmse", "--desc", "--top", "2"))
                .isZero();
        assertThat(herd.out().lines().skip(1)).containsExactly("0,1,m,,2", "4,1,m,,1");
    }

    @Test
    void noStepsAreAHeaderAndAWarning() {
        assertThat(herd.run("res", "--steps")).isZero();
        assertThat(herd.out()).isEqualTo("trial_id,step,metric,timestamp,value\n");
        assertThat(herd.err()).startsWith("Warning: no steps logged yet.");
    }

    private void threeLosses() {
        sweep.metric(0, "rmse", Value.of(0.5))
                .metric(1, "rmse", Value.of(Double.NaN))
                .metric(2, "rmse", Value.of(0.25))
                .metric(4, "rmse", Value.of(2));
    }

    private static Value field(Value document, String key) {
        return ((Value.Dict) document).entries().getOrDefault(key, new Value.Seq(List.of()));
    }
}
