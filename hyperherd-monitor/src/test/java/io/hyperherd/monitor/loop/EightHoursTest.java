package io.hyperherd.monitor.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.MonitorBed;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.OperatorException;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.Toolbox;
import io.hyperherd.testkit.Course;
import io.hyperherd.testkit.HerdExtension;
import io.hyperherd.testkit.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A working day of a sweep, compressed by a clock that waits for nobody. */
@ExtendWith(HerdExtension.class)
class EightHoursTest {

    private static final Duration DAY = Duration.ofHours(8);

    /** Notes when it is asked to act, and lets another act. */
    private record Noting(Operator operator, List<Instant> ticks) implements Operator {

        @Override
        public String name() {
            return operator.name();
        }

        @Override
        public Effort act(Tick tick, Toolbox toolbox) throws OperatorException, InterruptedException {
            ticks.add(tick.at());
            return operator.act(tick, toolbox);
        }
    }

    @Test
    void keepsItsCadenceAndItsMemory(Testbed testbed) throws IOException {
        Instant start = testbed.cluster().now();
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
        bed.write(
                bed.workspace().resolve("hyperherd.yaml"),
                bed.read("hyperherd.yaml").replace("01:00:00", "12:00:00"));
        testbed.cluster().running(task -> {
            bed.write(bed.workspace().resolve(".hyperherd/logs/" + task.task().index() + ".out"), "epoch 1 loss 0.7\n");
            return Course.succeeds(DAY);
        });
        List<Instant> ticks = new ArrayList<>();
        List<Instant> heartbeats = new ArrayList<>();
        TreeMap<Instant, Long> used = new TreeMap<>();
        bed.notes().listen(post -> {
            if (post.speaker() == Speaker.HEARTBEAT) {
                heartbeats.add(testbed.cluster().now());
                if (heartbeats.size() % 12 == 0) {
                    used.put(testbed.cluster().now(), usedMemory());
                }
            }
        });
        bed.notes().forgetting();

        End end = bed.run(
                bed.monitor(bed.time(), OptionalInt.empty(), workshop -> new Noting(bed.rules(workshop), ticks)));

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(heartbeats.subList(0, 96))
                .isEqualTo(IntStream.rangeClosed(1, 96)
                        .mapToObj(n -> start.plus(Duration.ofMinutes(5L * n)))
                        .toList());
        // Canary, two more, the rest; then quiet: 15 minutes, half an hour, an hour, and so on, until the first trial
        // is done.
        List<Duration> gaps = IntStream.range(1, ticks.size())
                .mapToObj(i -> Duration.between(ticks.get(i - 1), ticks.get(i)))
                .toList();
        assertThat(gaps)
                .startsWith(
                        Duration.ofSeconds(150),
                        Duration.ofSeconds(150),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
        assertThat(used.lastEntry().getValue() - used.firstEntry().getValue()).isLessThan(4L << 20);
        assertThat(Files.readAllLines(bed.files().inState("agent_log.jsonl"))).hasSizeLessThan(60);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
