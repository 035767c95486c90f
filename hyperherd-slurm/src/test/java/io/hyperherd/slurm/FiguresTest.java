package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    })
    void readsElapsedTimes(String text, Duration elapsed) {
        assertThat(Figures.elapsed(text)).contains(elapsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INVALID", "UNLIMITED", "4", "-1:00", "1:2:3:4", "N/A"})
    void knowsNoTimeWhereThereIsNone(String text) {
        assertThat(Figures.elapsed(text)).isEmpty();
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
        assertThat(Figures.requested("4Gc", OptionalInt.empty())).isEmpty();
    }

    @Test
    void aRequestOfNothingIsNoRequest() {
        assertThat(Figures.requested("0n", OptionalInt.of(1))).isEmpty();
    }
}
