package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;

/**
 * Tokens that an answer took; each token is counted in one of the four.
 *
 * @param input read at full price
 * @param output written
 * @param cacheWrites read, and kept by the provider for next time
 * @param cacheReads read from what the provider had kept
 */
@Api(Api.Status.EVOLVING)
public record Usage(long input, long output, long cacheWrites, long cacheReads) {

    /** No tokens. */
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    /** Returns this and {@code other} together. */
    public Usage plus(Usage other) {
        return new Usage(
                input + other.input,
                output + other.output,
                cacheWrites + other.cacheWrites,
                cacheReads + other.cacheReads);
    }

    /** Returns all tokens, read and written. */
    public long total() {
        return input + output + cacheWrites + cacheReads;
    }
}
