package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/** Says that a tick failed, in one line, without secrets. */
@Api(Api.Status.EVOLVING)
public final class OperatorException extends Exception {

    /** Creates it. */
    public OperatorException(String message) {
        super(message);
    }

    /** Creates it with its cause. */
    public OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
