package io.hyperherd;

import io.hyperherd.stability.Api;

/**
 * Something about a sweep or its workspace that a person should know. Immutable.
 *
 * @param severity how bad it is
 * @param subject the file or thing it is about
 * @param problem what is wrong with it, in one line
 * @param remedy what to do, in one line
 */
@Api(Api.Status.EVOLVING)
public record Ailment(Severity severity, String subject, String problem, String remedy) {

    /** How bad an ailment is. */
    public enum Severity {
        /** Commands refuse, or would go wrong. */
        FAULT,
        /** Commands work, but not everything is as it should be. */
        WARNING,
        /** Nothing is wrong. */
        NOTE
    }
}
