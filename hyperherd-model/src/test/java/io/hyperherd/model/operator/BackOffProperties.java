package io.hyperherd.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackOffProperties {

    @Example
    void doublesFromFiveSecondsToFiveMinutes() {
        assertThat(BackOff.after(0, Optional.empty())).hasSeconds(5);
        assertThat(BackOff.after(1, Optional.empty())).hasSeconds(10);
        assertThat(BackOff.after(5, Optional.empty())).hasSeconds(160);
        assertThat(BackOff.after(6, Optional.empty())).hasSeconds(300);
        assertThat(BackOff.after(7, Optional.empty())).hasSeconds(300);
    }

    @Property
    void isNeverShorterThanAskedNorThanItself(
            @ForAll @IntRange(min = 0) int failures, @ForAll @LongRange(min = 0, max = 1_000_000) long asked) {
        Duration pause = BackOff.after(failures, Optional.of(Duration.ofSeconds(asked)));

        assertThat(pause)
                .isGreaterThanOrEqualTo(Duration.ofSeconds(asked))
                .isGreaterThanOrEqualTo(BackOff.after(failures, Optional.empty()))
                .isBetween(BackOff.SHORTEST, Duration.ofSeconds(Math.max(300, asked)));
    }
}
