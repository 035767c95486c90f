package io.hyperherd.model.provider;

import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.Trouble;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Text;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What a provider says instead of an answer. */
record Complaint(Endpoint endpoint, int status, HttpHeaders headers, String body) {

    private static final int LONGEST = 300;

    ModelException exception() {
        return new ModelException(trouble(), endpoint.shown() + " " + verdict() + " (HTTP " + status + said() + ")");
    }

    private Trouble trouble() {
        if (isSpent()) {
            return new Trouble.Lasting();
        }
        return switch (status) {
            case 401, 402, 403, 404 -> new Trouble.Lasting();
            case 408, 409, 425, 429 -> new Trouble.Passing(RetryAfter.of(headers));
            default -> otherTrouble();
        };
    }

    private Trouble otherTrouble() {
        if (status >= 500) {
            return new Trouble.Passing(RetryAfter.of(headers));
        }
        return status >= 400 ? new Trouble.Unfit() : new Trouble.Lasting();
    }

    /** Both say so with the status of something else: too many requests, or a bad one. */
    private boolean isSpent() {
        return body.contains("insufficient_quota") || body.contains("credit balance is too low");
    }

    private String verdict() {
        if (isSpent()) {
            return "has no credit left; add some where the provider bills";
        }
        return switch (status) {
            case 401, 403 -> "refuses the key" + whereTheKeyIs();
            case 402 -> "wants to be paid first";
            case 404 -> "is not known at " + endpoint.base() + "; see monitor.model.name and base_url";
            case 429 -> "gets too many requests";
            case 503, 529 -> "is overloaded";
            default -> otherVerdict();
        };
    }

    private String otherVerdict() {
        if (status >= 500) {
            return "has a fault of its own";
        }
        return status >= 400 ? "refuses the request" : "sends elsewhere; see monitor.model.base_url";
    }

    private String whereTheKeyIs() {
        return Home.of(endpoint.provider())
                .flatMap(Home::keyVariable)
                .map(name -> "; see " + name)
                .orElse("");
    }

    private String said() {
        String line = message().strip().replaceAll("\\s+", " ");
        String hidden = endpoint.key().map(key -> key.hide(line)).orElse(line);
        if (hidden.isEmpty()) {
            return "";
        }
        return ": " + (hidden.length() > LONGEST ? hidden.substring(0, LONGEST) + " …" : hidden);
    }

    /** Returns the sentence in it: {@code error.message} for most, {@code error} for Ollama; pages of proxies have none. */
    private String message() {
        try {
            return field(JsonReader.read(body), "error")
                    .map(error -> error instanceof Text
                            ? error
                            : field(error, "message").orElse(Value.of("")))
                    .filter(Text.class::isInstance)
                    .map(text -> ((Text) text).value())
                    .orElse("");
        } catch (JsonException notJson) {
            return "";
        }
    }

    private static Optional<Value> field(Value value, String name) {
        return value instanceof Dict dict ? Optional.ofNullable(dict.entries().get(name)) : Optional.empty();
    }
}
