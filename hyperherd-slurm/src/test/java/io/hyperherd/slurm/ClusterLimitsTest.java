package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Limits;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClusterLimitsTest {

    private static Limits read(String config) {
        return ClusterLimits.of(ClusterConfig.read(config));
    }

    @Test
    void theLargestIndexIsOneBelowTheArraySize() {
        assertThat(read("MaxArraySize            = 1001\nMaxJobCount             = 10000\n"
                        + "SchedulerParameters     = bf_interval=2,sched_interval=2,defer\n"))
                .isEqualTo(new Limits(
                        OptionalInt.of(1000),
                        OptionalInt.empty(),
                        OptionalInt.of(4096),
                        OptionalLong.of(4L << 20),
                        OptionalInt.empty()));
    }

    @Test
    void readsTheParametersOfTheController() {
        assertThat(read("MaxArraySize = 4000001\n"
                        + "SchedulerParameters     = max_array_tasks=500,defer,max_script_size=1048576\n"))
                .isEqualTo(new Limits(
                        OptionalInt.of(4000000),
                        OptionalInt.of(500),
                        OptionalInt.of(4096),
                        OptionalLong.of(1 << 20),
                        OptionalInt.empty()));
    }

    @Test
    void knowsNothingFromNothing() {
        assertThat(ClusterLimits.of(ClusterConfig.read(""))).isEqualTo(Limits.NONE);
    }
}
