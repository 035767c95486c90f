package io.hyperherd.monitor.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.MonitorBed;
import io.hyperherd.monitor.file.Inbox;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.OperatorException;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.Toolbox;
import io.hyperherd.monitor.spi.Trigger;
import io.hyperherd.testkit.HerdExtension;
import io.hyperherd.testkit.Testbed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When ticks come, and what becomes of those that fail. */
@ExtendWith(HerdExtension.class)
class MonitorTest {

    /** A clock that has moved on whenever it is read again, as real ones have. */
    private record MovingClock(Clock clock, List<Integer> readings) implements Clock {

        @Override
        public Instant now() {
            readings.add(1);
            assertThat(readings).as("a loop that never rests").hasSizeLessThan(100_000);
            return clock.now().plusMillis(readings.size());
        }

        @Override
        public <E> Optional<E> next(BlockingQueue<E> queue, Duration atMost) throws InterruptedException {
            return clock.next(queue, atMost);
        }
    }

    private static Operator failing(List<Instant> ticks) {
        return new Operator() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public Effort act(Tick tick, Toolbox toolbox) throws OperatorException {
                ticks.add(tick.at());
                throw new OperatorException("no luck");
            }
        };
    }

    @Test
    void aTickThatFailsIsTriedAgainAMinuteLaterAndFiveTimesInAll(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(2, "");
        new Inbox(bed.files()).add(new Message(testbed.cluster().now(), "chat", "Bo", "hello"));
        List<Instant> ticks = new ArrayList<>();

        End end = bed.run(bed.monitor(bed.time(), OptionalInt.empty(), workshop -> failing(ticks)));

        assertThat(end).isEqualTo(new End.GaveUp("no luck"));
        Instant start = testbed.cluster().terms().start();
        assertThat(ticks)
                .isEqualTo(List.of(0, 1, 2, 3, 4).stream()
                        .map(minute -> start.plus(Duration.ofMinutes(minute)))
                        .toList());
        assertThat(bed.notes().of(Speaker.WARNING)).hasSize(5);
        assertThat(new Inbox(bed.files()).peek()).as("the message is not lost").hasSize(1);
    }

    @Test
    void aMessageWakesATickAlsoWhereTimeGoesOn(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(2, "");
        List<Trigger> triggers = new ArrayList<>();
        Operator operator = new Operator() {
            @Override
            public String name() {
                return "listening";
            }

            @Override
            public Effort act(Tick tick, Toolbox toolbox) {
                triggers.add(tick.trigger());
                if (triggers.size() == 1) {
                    new Inbox(bed.files()).add(new Message(tick.at(), "chat", "Bo", "hello"));
                }
                toolbox.perform(
                        triggers.size() == 2
                                ? new ToolCall.Halt(
                                        "heard " + tick.inbox().get(0).text())
                                : new ToolCall.ScheduleNext(Duration.ofHours(1)));
                return Effort.NONE;
            }
        };

        End end = bed.run(
                bed.monitor(new MovingClock(bed.time(), new ArrayList<>()), OptionalInt.empty(), workshop -> operator));

        assertThat(end).isEqualTo(new End.Halted("heard hello"));
        assertThat(triggers).isEqualTo(List.of(Trigger.BOOT, Trigger.USER_MESSAGE));
    }
}
