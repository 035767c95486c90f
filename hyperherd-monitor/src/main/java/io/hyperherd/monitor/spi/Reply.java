package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a command. Immutable.
 *
 * @param audience who sees it
 * @param form how it looks
 * @param text what it says; a channel cuts or splits what is too long for it
 * @param files what goes with it
 * @param confirmation what must be confirmed before anything is done; then the text is the question
 */
@Api(Api.Status.EVOLVING)
public record Reply(
        Audience audience, Form form, String text, List<Attachment> files, Optional<Confirmation> confirmation) {

    /** Copies the list. */
    public Reply {
        files = List.copyOf(files);
    }

    /** Returns an answer in words for everybody. */
    public static Reply words(String text) {
        return new Reply(Audience.EVERYBODY, Form.WORDS, text, List.of(), Optional.empty());
    }

    /** Returns an answer with columns for everybody. */
    public static Reply block(String text) {
        return new Reply(Audience.EVERYBODY, Form.BLOCK, text, List.of(), Optional.empty());
    }

    /** Returns an answer that the caller alone sees, such as a refusal. */
    public static Reply aside(String text) {
        return new Reply(Audience.CALLER, Form.WORDS, text, List.of(), Optional.empty());
    }

    /** Returns a question to confirm; buttons or {@code /confirm TOKEN} answer it. */
    public static Reply question(String text, Confirmation confirmation) {
        return new Reply(Audience.EVERYBODY, Form.WORDS, text, List.of(), Optional.of(confirmation));
    }

    /** Who sees an answer. */
    public enum Audience {
        /** Whoever sees the channel. */
        EVERYBODY,
        /** Who asked. */
        CALLER
    }

    /** How an answer looks. */
    public enum Form {
        /** As sentences. */
        WORDS,
        /** In a fixed pitch, columns kept. */
        BLOCK
    }

    /**
     * A question that waits for yes or no.
     *
     * @param token what {@link Reception#confirm} is handed; short, without blanks
     */
    public record Confirmation(String token) {}
}
