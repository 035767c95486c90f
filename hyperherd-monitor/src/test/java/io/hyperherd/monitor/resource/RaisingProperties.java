package io.hyperherd.monitor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Walltime;
import java.math.BigInteger;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** What holds of every amount that is raised. */
class RaisingProperties {

    @Property
    void memoryIsNeverRaisedByLessAndHardlyByMore(
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount,
            @ForAll @StringLength(max = 1) @Chars({'K', 'M', 'G', 'T', 'k', 'm', 'g', 't'}) String unit,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        String text = amount + unit;

        String raised = MemoryAmount.raised(text, percent).orElseThrow();

        BigInteger wanted = bytes(text).multiply(BigInteger.valueOf(100L + percent));
        BigInteger got = bytes(raised).multiply(BigInteger.valueOf(100));
        assertThat(got).isGreaterThanOrEqualTo(wanted);
        // A hundredth, or what one unit less fine than K costs.
        assertThat(got.subtract(wanted))
                .isLessThanOrEqualTo(wanted.divide(BigInteger.valueOf(100)).max(BigInteger.valueOf(102_400)));
        assertThat(Memory.parse(raised).isValid()).isTrue();
    }

    private static BigInteger bytes(String text) {
        return BigInteger.valueOf(Memory.parse(text).bytes().orElseThrow());
    }

    @Property
    void timeIsRaisedToTheSecondAbove(
            @ForAll @LongRange(min = 1, max = 10_000_000) long seconds,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        String text = Walltime.of(Duration.ofSeconds(seconds)).text();

        String raised = TimeLimit.raised(text, percent).orElseThrow();

        long got = Walltime.parse(raised).limit().orElseThrow().toSeconds();
        assertThat(got * 100).isBetween(seconds * (100 + percent), seconds * (100 + percent) + 99);
    }
}
