package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.local.Slots.Load;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static Load job(int cpus, int running, int waiting) {
        return new Load(cpus, running, waiting, OptionalInt.empty());
    }

    private static Load capped(int cpus, int running, int waiting, int most) {
        return new Load(cpus, running, waiting, OptionalInt.of(most));
    }

    @Test
    void theFirstJobThatWaitsIsNext() {
        assertThat(Slots.next(4, List.of(job(1, 2, 0), job(1, 0, 3), job(1, 0, 1))))
                .hasValue(1);
    }

    @Test
    void nothingStartsWhenTheCoresAreTaken() {
        assertThat(Slots.next(4, List.of(job(2, 2, 5)))).isEmpty();
        assertThat(Slots.next(4, List.of(job(2, 1, 0), job(1, 2, 1)))).isEmpty();
        assertThat(Slots.next(5, List.of(job(2, 1, 0), job(1, 2, 1)))).hasValue(1);
    }

    @Test
    void aJobAtItsOwnCapLetsLaterOnesPass() {
        assertThat(Slots.next(4, List.of(capped(1, 1, 5, 1), job(1, 0, 1)))).hasValue(1);
    }

    @Test
    void aJobThatWaitsForCoresIsNotOvertaken() {
        assertThat(Slots.next(4, List.of(job(1, 1, 0), job(4, 0, 1), job(1, 0, 1))))
                .isEmpty();
    }

    @Test
    void aTaskThatAsksForMoreThanTheMachineHasRunsAlone() {
        assertThat(Slots.next(2, List.of(job(8, 0, 1)))).hasValue(0);
        assertThat(Slots.next(2, List.of(job(8, 1, 1)))).isEmpty();
        assertThat(Slots.next(2, List.of(job(1, 1, 0), job(8, 0, 1)))).isEmpty();
    }

    @Test
    void nothingIsNextWhenNothingWaits() {
        assertThat(Slots.next(2, List.of())).isEmpty();
        assertThat(Slots.next(2, List.of(job(1, 0, 0)))).isEmpty();
    }
}
