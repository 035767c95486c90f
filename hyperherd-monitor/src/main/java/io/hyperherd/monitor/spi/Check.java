package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/**
 * One line of what is looked over before the monitor starts. Immutable.
 *
 * @param mark how it stands
 * @param text what was looked at, and what to do where it is wrong; without secrets
 */
@Api(Api.Status.EVOLVING)
public record Check(Mark mark, String text) {

    /** How a check stands. */
    public enum Mark {
        /** Good. */
        GOOD("[✓]"),
        /** Worth knowing. */
        NOTE("[·]"),
        /** Doubtful, but the monitor starts. */
        DOUBTFUL("[!]"),
        /** The monitor does not start. */
        FATAL("[✗]");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        /** Returns the sign that stands before the text. */
        public String sign() {
            return sign;
        }
    }

    /** Returns the line. */
    public String line() {
        return mark.sign() + " " + text;
    }
}
