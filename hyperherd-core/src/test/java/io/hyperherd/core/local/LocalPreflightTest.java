package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.SchedulerProvider;
import io.hyperherd.scheduler.Walltime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class LocalPreflightTest {

    private static Resources asking(int cpus, String memory) {
        return new Resources(
                Optional.empty(),
                Walltime.parse("10"),
                Memory.parse(memory),
                cpus,
                Optional.empty(),
                OptionalInt.empty(),
                List.of());
    }

    @Test
    void whatTheMachineHasIsNotWorthAWord() {
        assertThat(LocalPreflight.judge(asking(4, "1G"), 4, OptionalLong.of(1L << 30)))
                .isEmpty();
        assertThat(LocalPreflight.judge(asking(4, "0"), 4, OptionalLong.of(1L << 30)))
                .isEmpty();
        assertThat(LocalPreflight.judge(asking(4, "8G"), 4, OptionalLong.empty()))
                .isEmpty();
    }

    @Test
    void askingForMoreThanTheMachineHasIsAWarningBecauseATrialMayUseLess() {
        assertThat(LocalPreflight.judge(asking(8, "2G"), 4, OptionalLong.of(1L << 30)))
                .containsExactly(
                        new Finding.Warning("a trial asks for 8 CPUs and this machine has 4: trials run one at a time"),
                        new Finding.Warning("a trial may use 2G of memory and this machine has 1024M"));
    }

    @Test
    void theSchedulerIsFoundByItsProvider() {
        assertThat(ServiceLoader.load(SchedulerProvider.class))
                .filteredOn(provider -> provider.name().equals("local"))
                .singleElement()
                .satisfies(provider -> {
                    assertThat(provider.preference()).isZero();
                    assertThat(provider.isAvailable()).isTrue();
                });
    }
}
