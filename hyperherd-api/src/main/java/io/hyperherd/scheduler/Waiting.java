package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/**
 * Why a task waits, for people. Immutable.
 *
 * @param outlook whether it will start without anybody's doing
 * @param words why, a sentence without a capital and a stop
 * @param advice what to do about it, likewise
 */
@Api(Api.Status.STABLE)
public record Waiting(Outlook outlook, String words, String advice) {

    /** Whether a task that waits will start without anybody's doing. */
    public enum Outlook {
        /** It will, in time. */
        CLEARS,
        /** It will not: somebody has to change something. */
        BLOCKED,
        /** Nobody can tell. */
        UNSURE
    }
}
