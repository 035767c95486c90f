package io.hyperherd.monitor.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.MonitorBed;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.testkit.ClusterTerms;
import io.hyperherd.testkit.Course;
import io.hyperherd.testkit.Testbed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;

/** A monitor that is killed, whenever that is, and started again, goes on where it was. */
class CrashTest {

    /** What kill -9 does to a program. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A clock at whose {@code n}-th reading the program is killed: it is read before each record of the journal, and in between. */
    private static final class DeadlyClock implements Clock {

        private final Clock clock;
        private int left;

        DeadlyClock(Clock clock, int left) {
            this.clock = clock;
            this.left = left;
        }

        @Override
        public Instant now() {
            if (left-- == 0) {
                throw new Killed();
            }
            return clock.now();
        }

        @Override
        public <E> Optional<E> next(BlockingQueue<E> queue, Duration atMost) throws InterruptedException {
            return clock.next(queue, atMost);
        }
    }

    private static boolean isKilled(MonitorBed bed, int reading) {
        try {
            bed.run(bed.monitor(new DeadlyClock(bed.time(), reading), OptionalInt.empty()));
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    @Test
    void noTrialIsSubmittedTwiceWheneverItIsKilled() {
        boolean killed = true;
        for (int reading = 1; killed; reading += 3) {
            try (Testbed testbed = Testbed.open(ClusterTerms.DEFAULT)) {
                MonitorBed bed = new MonitorBed(testbed).sweep(5, "");

                killed = isKilled(bed, reading);
                End end = killed ? bed.run() : new End.Halted("sweep complete");

                assertThat(end).as("killed at reading %d", reading).isEqualTo(new End.Halted("sweep complete"));
                assertThat(bed.submissions())
                        .as("killed at reading %d", reading)
                        .isEqualTo(Map.of(0, 1L, 1, 1L, 2, 1L, 3, 1L, 4, 1L));
            }
        }
    }

    @Test
    void memoryIsRaisedOnceAndATrialSubmittedAgainOnceWheneverItIsKilled() {
        boolean killed = true;
        for (int reading = 2; killed; reading += 3) {
            try (Testbed testbed = Testbed.open(ClusterTerms.DEFAULT)) {
                MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
                Set<Integer> failed = new HashSet<>();
                testbed.cluster()
                        .running(start -> start.task().index() == 3 && failed.add(3)
                                ? Course.outgrowsMemory(Duration.ofMinutes(1))
                                : Course.succeeds(Duration.ofMinutes(1)));

                killed = isKilled(bed, reading);
                if (killed) {
                    bed.run();
                }

                assertThat(bed.read("hyperherd.yaml"))
                        .as("killed at reading %d", reading)
                        .contains("mem: 12G");
                assertThat(bed.submissions())
                        .as("killed at reading %d", reading)
                        .isEqualTo(Map.of(0, 1L, 1, 1L, 2, 1L, 3, 2L));
            }
        }
    }
}
