package io.hyperherd.core.space;

import static io.hyperherd.core.space.TestSweep.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverrideStringTest {

    private static final Map<String, Value> PARAMS = map("lr", 1e-05, "opt", "adam");
    private static final Map<String, Value> EXTRAS =
            map("warm", 100, "flag", true, "none", Value.NULL, "l", new Value.Seq(list(1, "two words")));

    @Test
    void joinsNameParametersStaticOverridesAndExtras() {
        Trial trial = trial(Optional.of("lr-1e-05_opt-adam"), PARAMS, EXTRAS);

        assertThat(OverrideString.of(trial, List.of("data.root=/x")))
                .isEqualTo(
                        "experiment_name=lr-1e-05_opt-adam lr=1e-05 opt=adam data.root=/x warm=100 flag=true none=null"
                                + " l=[1, 'two words']");
    }

    @Test
    void leavesOutANameThatIsMissingOrEmpty() {
        assertThat(OverrideString.of(trial(Optional.empty(), PARAMS, Map.of()), List.of()))
                .isEqualTo("lr=1e-05 opt=adam");
        assertThat(OverrideString.of(trial(Optional.of(""), PARAMS, Map.of()), List.of()))
                .isEqualTo("lr=1e-05 opt=adam");
    }

    @Test
    void writesFloatsWithTenDigitsAndAnExtraBesideItsParameter() {
        Trial trial = trial(Optional.empty(), map("x", 0.3333333333333333, "y", 100000.0), map("x", 2.0));

        assertThat(OverrideString.of(trial, List.of())).isEqualTo("x=0.3333333333 y=100000 x=2");
    }

    @Test
    void jsonCarriesEveryValueOnOneAsciiLine() {
        Trial trial = trial(Optional.empty(), map("s", "two\nwörds 🐑", "lr", 1e-05, "n", 3.0), EXTRAS);

        assertThat(ParamsJson.of(trial))
                .isEqualTo("{\"s\": \"two\\nw\\u00f6rds \\ud83d\\udc11\", \"lr\": 1e-05, \"n\": 3.0, \"warm\": 100,"
                        + " \"flag\": true, \"none\": null, \"l\": [1, \"two words\"]}");
    }

    @Test
    void jsonGivesAnExtraTheLastWordOverAParameterOfItsName() {
        assertThat(ParamsJson.of(trial(Optional.empty(), map("a", 1, "b", 2), map("a", 9))))
                .isEqualTo("{\"a\": 9, \"b\": 2}");
    }

    @Test
    void jsonIsStrictEvenWhereAnOldWorkspaceHoldsAnInfinity() {
        assertThat(ParamsJson.of(trial(Optional.empty(), map("a", Double.POSITIVE_INFINITY), Map.of())))
                .isEqualTo("{\"a\": null}");
    }

    private static Trial trial(Optional<String> name, Map<String, Value> params, Map<String, Value> extras) {
        return new Trial(0, "0123456789ab", params, extras, name, TrialStatus.READY, Origin.DEFINED);
    }

    private static Map<String, Value> map(Object... namesAndValues) {
        Map<String, Value> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], TestSweep.value(namesAndValues[i + 1]));
        }
        return map;
    }
}
