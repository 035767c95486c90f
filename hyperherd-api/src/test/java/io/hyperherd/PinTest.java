package io.hyperherd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.Parameter.Discrete;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinTest {

    private static final SweepDefinition SWEEP = new SweepDefinition(
            "s",
            Path.of("/w"),
            Path.of("/w/launch.sh"),
            new Grid.All(),
            List.of(Discrete.of("opt", List.of(Value.of("sgd"))), Discrete.of("bs", List.of(Value.of(16)))),
            List.of(),
            List.of("data=small"),
            Optional.empty(),
            Optional.empty());

    @ParameterizedTest(name = "{0} finds the float {1}: {2}")
    @CsvSource({
        "0.2, 0.19999999999999998, true",
        "0.20000, 0.2, true",
        "2e-1, 0.2, true",
        "0.2001, 0.2, false",
        "32, 32.0, true",
        "5.623e-05, 5.623413251903491e-05, true"
    })
    void c9_aPinFindsAFloatAsListingsShowIt(String pin, double value, boolean found) {
        assertThat(found(Value.of(value), pin)).isEqualTo(found);
    }

    @Test
    void c9_aPinFindsBooleansNullAndText() {
        assertThat(found(Value.of(true), "true")).isTrue();
        assertThat(found(Value.of(true), "True")).isTrue();
        assertThat(found(Value.of(true), "1")).isFalse();
        assertThat(found(Value.NULL, "null")).isTrue();
        assertThat(found(Value.of("007"), "007")).isTrue();
        assertThat(found(Value.of("Adam"), "adam")).isFalse();
    }

    @Test
    void findsNoTrialWithoutTheParameter() {
        assertThat(new Pin("y", "1").matches(trial(Value.of(1)))).isFalse();
    }

    @Test
    void namesTheParametersThereAreWhenItNamesNone() {
        assertThatCode(() -> new Pin("bs", "99").check(SWEEP)).doesNotThrowAnyException();
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new Pin("lr", "1").check(SWEEP))
                .withMessageContainingAll("--pin 'lr'", "unknown parameter", "opt, bs");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new Pin("data", "small").check(SWEEP))
                .withMessageContainingAll("--pin 'data'", "static override is the same for every trial");
    }

    private static boolean found(Value value, String pin) {
        return new Pin("x", pin).matches(trial(value));
    }

    private static Trial trial(Value value) {
        return new Trial(
                0,
                "0123456789ab",
                Map.of("x", value),
                Map.of(),
                Optional.empty(),
                TrialStatus.READY,
                Trial.Origin.DEFINED);
    }
}
