package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/** Who says a post; its sign comes first in the text, so that people see where it is from. */
@Api(Api.Status.EVOLVING)
public enum Speaker {
    /** The operator: its messages and its summaries of ticks. */
    OPERATOR("🐕"),
    /** A trial started. */
    STARTED("▶️"),
    /** A trial completed. */
    COMPLETED("✅"),
    /** A trial failed, a tick failed, the scheduler is silent. */
    WARNING("⚠️"),
    /** The line of totals every few minutes. */
    HEARTBEAT("🐾"),
    /** Successive halving. */
    HALVING("✂️"),
    /** The monitor runs without an operator. */
    PASSIVE("⚪"),
    /** The last post. */
    FAREWELL("🛑"),
    /** The answer to a command, which carries no sign. */
    ANSWER("");

    private final String sign;

    Speaker(String sign) {
        this.sign = sign;
    }

    /** Returns the sign. */
    public String sign() {
        return sign;
    }

    /** Returns {@code text} with the sign before it, once. */
    public String mark(String text) {
        return sign.isEmpty() || text.startsWith(sign) ? text : sign + " " + text;
    }
}
