package io.hyperherd.model.provider;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a provider wants to be asked again: seconds or a date, or milliseconds in a header of its own. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("retry-after-ms")
                .flatMap(text -> amount(text, 1))
                .or(() -> headers.firstValue("retry-after").flatMap(text -> after(headers, text)));
    }

    private static Optional<Duration> after(HttpHeaders headers, String text) {
        return amount(text, 1000).or(() -> until(headers, text));
    }

    private static Optional<Duration> amount(String text, long millis) {
        try {
            double wait = Double.parseDouble(text.strip()) * millis;
            return wait >= 0 && wait < Long.MAX_VALUE ? Optional.of(Duration.ofMillis((long) wait)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** By the server's own clock: ours may be another. */
    private static Optional<Duration> until(HttpHeaders headers, String text) {
        return headers.firstValue("date")
                .flatMap(RetryAfter::date)
                .flatMap(now ->
                        date(text).map(then -> Duration.between(now, then)).filter(wait -> !wait.isNegative()));
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
