package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notations of sacct(1) and squeue(1). */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "00:00:04, PT4S",
        "0:04, PT4S",
        "01:02:03, PT1H2M3S",
        "2-03:04:05, P2DT3H4M5S",
        "10-00:00:00, P10D",
        "00:01.250, PT1.25S",
        "12:34, PT12M34S",
        "10:05, PT605S",
        "1-02:03:04, PT93784S",
        "45, PT45S",
        "99:59.999, PT1H39M59.999S",
    })
    void readsElapsedTimes(String text, Duration elapsed) {
        assertThat(Figures.time(text)).contains(elapsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INVALID", "UNLIMITED", "-1:00", "1-", "1.5.2", "1:2:3:4", "N/A"})
    void knowsNoTimeWhereThereIsNone(String text) {
        assertThat(Figures.time(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7868K, 8056832",
        "11640K, 11919360",
        "100M, 104857600",
        "1.50G, 1610612736",
        "62.50G, 67108864000",
        "2T, 2199023255552",
        "1P, 1125899906842624",
        "512, 512",
        "0, 0",
        "7868K?, 8056832",
        "4000m, 4194304000",
        "0.50T, 549755813888",
        "1.75K, 1792",
        "3E, 3458764513820540928",
    })
    void readsMemoryInUnitsOf1024(String text, long bytes) {
        assertThat(Figures.used(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "K", "1..5G", "-1K", "99999999999999P", "16?n?x"})
    void knowsNoMemoryWhereThereIsNone(String text) {
        assertThat(Figures.used(text)).isEmpty();
    }

    @Test
    void multipliesARequestPerCpu() {
        assertThat(Figures.requested("4Gc", OptionalInt.of(3))).hasValue(12L << 30);
        assertThat(Figures.requested("4Gn", OptionalInt.of(3))).hasValue(4L << 30);
        assertThat(Figures.requested("4G", OptionalInt.of(3))).hasValue(4L << 30);
        assertThat(Figures.requested("1.50Gc", OptionalInt.of(2))).hasValue(3L << 30);
        assertThat(Figures.requested("4000Mc", OptionalInt.of(1))).hasValue(4000L << 20);
        assertThat(Figures.requested("62.50Tn", OptionalInt.of(8))).hasValue(125L << 39);
        assertThat(Figures.requested("1P", OptionalInt.empty())).hasValue(1L << 50);
        assertThat(Figures.requested("1024", OptionalInt.of(8))).hasValue(1024);
        assertThat(Figures.requested("4Gc", OptionalInt.empty())).isEmpty();
    }

    @Test
    void keepsTheTimeAsItIsWritten() {
        assertThat(Figures.elapsed("00:01.250", TaskState.COMPLETED))
                .contains(new Elapsed("00:01.250", Optional.of(Duration.ofMillis(1250))));
        assertThat(Figures.elapsed("INVALID", TaskState.COMPLETED)).contains(new Elapsed("INVALID", Optional.empty()));
        assertThat(Figures.elapsed("", TaskState.COMPLETED)).isEmpty();
    }

    @Test
    void aTaskThatWaitsHasTakenNoTime() {
        assertThat(Figures.elapsed("00:00:00", TaskState.QUEUED)).isEmpty();
    }

    @Test
    void aRequestOfNothingIsNoRequest() {
        assertThat(Figures.requested("0n", OptionalInt.of(1))).isEmpty();
    }
}
