package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/**
 * What came of a tool call. Immutable.
 *
 * @param outcome how it went
 * @param text the answer: plain text, or JSON where there is more than one thing to say
 */
@Api(Api.Status.EVOLVING)
public record ToolResult(Outcome outcome, String text) {

    /** How a call went. */
    public enum Outcome {
        /** It was done. */
        DONE,
        /** A guard refused it, or its arguments make no sense; nothing was done. */
        REFUSED,
        /** It was tried, and failed. */
        FAILED
    }

    /** Returns whether it was done. */
    public boolean isDone() {
        return outcome == Outcome.DONE;
    }
}
