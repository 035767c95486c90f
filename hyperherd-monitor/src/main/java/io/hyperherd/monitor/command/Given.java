package io.hyperherd.monitor.command;

import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Request;
import java.util.Optional;

/** A request with its values read. Immutable. */
final class Given {

    private final Request request;

    Given(Request request) {
        this.request = request;
    }

    Caller caller() {
        return request.caller();
    }

    String command() {
        return request.command();
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(request.values().get(option)).filter(text -> !text.isBlank());
    }

    int index() {
        return number("index")
                .orElseThrow(() -> new IllegalArgumentException("Which trial? /" + command() + " takes an index."));
    }

    Optional<Integer> number(String option) {
        return text(option).map(text -> {
            try {
                return Integer.parseInt(text.strip());
            } catch (NumberFormatException malformed) {
                throw new IllegalArgumentException("'" + text + "' is no whole number.", malformed);
            }
        });
    }
}
