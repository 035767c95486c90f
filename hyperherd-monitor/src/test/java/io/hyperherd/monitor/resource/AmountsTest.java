package io.hyperherd.monitor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts raised by half. */
class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "8G, 12G",
        "512M, 768M",
        "4096, 6144",
        "1T, 1536G",
        "5G, 7680M",
        "8g, 12g",
        "8GB, 12GB",
        "3K, 5K",
        "5M, 7680K"
    })
    void memoryStaysAWholeNumber(String text, String raised) {
        assertThat(MemoryAmount.raised(text, 50)).contains(raised);
    }

    @ParameterizedTest
    @CsvSource({
        "01:00:00, 01:30:00",
        "20:00:00, 1-06:00:00",
        "30:00, 00:45:00",
        "30, 00:45:00",
        "1-12, 2-06:00:00",
        "1-00:30, 1-12:45:00",
        "0-00:00:01, 00:00:02"
    })
    void timeIsReadAsSbatchReadsIt(String text, String raised) {
        assertThat(TimeLimit.raised(text, 50)).contains(raised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "UNLIMITED", "-1"})
    void whatHasNoLimitIsNotRaised(String text) {
        assertThat(TimeLimit.raised(text, 50)).isEmpty();
    }

    @Test
    void allMemoryOfANodeIsNotRaised() {
        assertThat(MemoryAmount.raised("0", 50)).isEmpty();
    }
}
