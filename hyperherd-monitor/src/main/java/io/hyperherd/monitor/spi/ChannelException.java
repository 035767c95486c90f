package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/** Says that a channel cannot be used, in one line that a person can act on, without secrets. */
@Api(Api.Status.EVOLVING)
public final class ChannelException extends Exception {

    /** Creates it. */
    public ChannelException(String message) {
        super(message);
    }

    /** Creates it with its cause. */
    public ChannelException(String message, Throwable cause) {
        super(message, cause);
    }
}
