package io.hyperherd.core.space.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TruthTest {

    @Test
    void takesNothingZeroAndEmptyForFalse() {
        assertThat(List.of(
                        Value.NULL,
                        Value.of(false),
                        Value.of(0),
                        Value.of(-0.0),
                        Value.of(""),
                        new Value.Seq(List.of()),
                        new Value.Dict(Map.of())))
                .noneMatch(Expression::isTruthy);
    }

    @Test
    void takesEverythingElseForTrue() {
        assertThat(List.of(
                        Value.of(true),
                        Value.of(-1),
                        Value.of(Double.NaN),
                        Value.of("False"),
                        new Value.Seq(List.of(Value.NULL)),
                        new Value.Dict(Map.of("k", Value.NULL))))
                .allMatch(Expression::isTruthy);
    }
}
