package io.hyperherd.model.loopback;

import java.util.List;
import java.util.Map;

/** What the provider does with one request. */
public sealed interface Step {

    /** Answers with words and calls. */
    record Answers(String text, List<Call> calls) implements Step {}

    /** Answers with a status and a sentence. */
    record Fails(int status, String message, Map<String, String> headers) implements Step {}

    /** Answers 200 with this very text. */
    record Verbatim(String body) implements Step {}

    /** Answers 200 with what is no answer. */
    record Babbles() implements Step {}

    /** Says nothing. */
    record Hangs() implements Step {}

    /** Begins to answer, and says no more. */
    record Stalls() implements Step {}

    /** Lets its model answer. */
    record Thinks() implements Step {}

    /** A call of a tool. */
    record Call(String tool, String arguments) {}

    /** Answers with words. */
    static Step says(String text) {
        return new Answers(text, List.of());
    }

    /** Answers with one call. */
    static Step calls(String tool, String arguments) {
        return new Answers("", List.of(new Call(tool, arguments)));
    }

    /** Answers with a status. */
    static Step fails(int status) {
        return new Fails(status, "out of order", Map.of());
    }
}
