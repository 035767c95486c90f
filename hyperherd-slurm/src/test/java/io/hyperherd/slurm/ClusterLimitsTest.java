package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Limits;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClusterLimitsTest {

    @Test
    void theLargestIndexIsOneBelowTheArraySize() {
        assertThat(ClusterLimits.read("MaxArraySize            = 1001\nMaxJobCount             = 10000\n"
                        + "SchedulerParameters     = bf_interval=2,sched_interval=2,defer\n"))
                .isEqualTo(new Limits(OptionalInt.of(1000), OptionalInt.empty(), OptionalLong.of(4L << 20)));
    }

    @Test
    void readsTheParametersOfTheController() {
        assertThat(ClusterLimits.read("MaxArraySize = 4000001\n"
                        + "SchedulerParameters     = max_array_tasks=500,defer,max_script_size=1048576\n"))
                .isEqualTo(new Limits(OptionalInt.of(4000000), OptionalInt.of(500), OptionalLong.of(1 << 20)));
    }

    @Test
    void knowsNothingFromNothing() {
        assertThat(ClusterLimits.read("")).isEqualTo(Limits.NONE);
    }
}
