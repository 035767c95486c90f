package io.hyperherd.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    /**
     * Two of these, the second of 0.001 to 0.002 and the twelfth of 1e-08 to 1, lie so near the middle between two numbers that
     * glibc returns the wrong one of them; here stands the right one, by 60-digit arithmetic.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINEAR | 0      | 1     | 5  | 0.0, 0.25, 0.5, 0.75, 1.0
            LINEAR | 0      | 1     | 4  | 0.0, 0.3333333333333333, 0.6666666666666666, 1.0
            LINEAR | 0.1    | 0.5   | 5  | 0.1, 0.2, 0.30000000000000004, 0.4, 0.5
            LINEAR | 0.1    | 0.9   | 6  | 0.1, 0.26, 0.42000000000000004, 0.5800000000000001, 0.74, 0.9
            LINEAR | -1     | 1     | 3  | -1.0, 0.0, 1.0
            LINEAR | 1      | 2     | 1  | 1.0
            LINEAR | 5      | 8     | 2  | 5.0, 8.0
            LOG    | 1e-05  | 0.01  | 4  | 1e-05, 0.0001, 0.001, 0.01
            LOG    | 1e-05  | 0.01  | 5  | 1e-05, 5.623413251903491e-05, 0.00031622776601683794, 0.0017782794100389228, 0.01
            LOG    | 0.0001 | 0.1   | 7  | 0.0001, 0.00031622776601683794, 0.001, 0.0031622776601683794, 0.01, 0.03162277660168379, 0.1
            LOG    | 2e-05  | 0.03  | 5  | 2e-05, 0.00012446659545769568, 0.0007745966692414835, 0.004820570513667912, 0.030000000000000013
            LOG    | 1      | 1024  | 6  | 1.0, 4.0, 16.0, 63.999999999999986, 256.0, 1024.0000000000002
            LOG    | 0.5    | 8     | 5  | 0.5, 1.0, 2.0, 3.999999999999999, 7.999999999999999
            LOG    | 0.001  | 0.002 | 7  | 0.001, 0.0011224620483093733, 0.0012599210498948727, 0.0014142135623730952, 0.0015874010519682001, 0.0017817974362806781, 0.0020000000000000005
            LOG    | 1e-08  | 1     | 16 | 1e-08, 3.4145488738336004e-08, 1.1659144011798311e-07, 3.981071705534969e-07, 1.3593563908785242e-06, 4.641588833612773e-06, 1.584893192461114e-05, 5.411695265464637e-05, 0.00018478497974222906, 0.000630957344480193, 0.002154434690031882, 0.007356422544596407, 0.025118864315095822, 0.08576958985908946, 0.29286445646252374, 1.0
            LOG    | 3      | 7     | 1  | 3.0
            """)
    void dividesAnIntervalAsEveryMachineShould(Scale scale, double low, double high, int steps, String points) {
        List<Value> levels = Levels.of(interval(scale, low, high, steps));

        assertThat(levels.stream().map(ValueText::display).collect(Collectors.joining(", ")))
                .isEqualTo(points);
    }

    @Test
    void keepsListedValuesInTheirOrder() {
        assertThat(Levels.of(TestSweep.values("o", "b", "a", "c")))
                .containsExactly(Value.of("b"), Value.of("a"), Value.of("c"));
    }

    @Test
    void refusesAnIntervalTooWideForBinary64() {
        assertThatThrownBy(() -> Levels.of(interval(Scale.LINEAR, -1.7e308, 1.7e308, 3)))
                .isInstanceOf(ExpansionException.class)
                .hasMessageContainingAll("'x'", "-1.7e+308", "1.7e+308", "too wide");
    }

    private static Continuous interval(Scale scale, double low, double high, int steps) {
        return Continuous.of("x", low, high, scale, steps);
    }
}
