package io.hyperherd.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static Optional<Duration> of(Map<String, String> headers) {
        Map<String, List<String>> lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return RetryAfter.of(HttpHeaders.of(lists, (name, value) -> true));
    }

    @Test
    void secondsMayHaveAFraction() {
        assertThat(of(Map.of("Retry-After", "30"))).contains(Duration.ofSeconds(30));
        assertThat(of(Map.of("Retry-After", "0.25"))).contains(Duration.ofMillis(250));
    }

    @Test
    void millisecondsComeFirstAsTheyAreFiner() {
        assertThat(of(Map.of("retry-after-ms", "1500", "Retry-After", "2"))).contains(Duration.ofMillis(1500));
    }

    @Test
    void aDateCountsFromTheServersOwnClock() {
        assertThat(of(Map.of("Date", "Tue, 01 Dec 2026 03:00:00 GMT", "Retry-After", "Tue, 01 Dec 2026 03:02:00 GMT")))
                .contains(Duration.ofMinutes(2));
        assertThat(of(Map.of("Date", "Tue, 01 Dec 2026 03:05:00 GMT", "Retry-After", "Tue, 01 Dec 2026 03:02:00 GMT")))
                .as("in the past")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "NaN", "Infinity", "Tue, 99 Dec"})
    void whatMakesNoSenseSaysNothing(String text) {
        assertThat(of(Map.of("Retry-After", text, "Date", "Tue, 01 Dec 2026 03:00:00 GMT")))
                .isEmpty();
    }

    @Test
    void withoutTheHeaderThereIsNoWish() {
        assertThat(of(Map.of())).isEmpty();
    }
}
