package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.Locale;

/** What a tick is for. */
@Api(Api.Status.EVOLVING)
public enum Trigger {
    /** The monitor has just started. */
    BOOT,
    /** The time has come that the last tick chose. */
    SCHEDULED,
    /** A trial failed. */
    FAILURE,
    /** A trial completed. */
    COMPLETION,
    /** Somebody wrote. */
    USER_MESSAGE;

    /** Returns the word of files and of the command line, such as {@code user_message}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
