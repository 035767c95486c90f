package io.hyperherd;

import io.hyperherd.stability.Api;

/** The scheduler is missing, refused the request, or did not answer. */
@Api(Api.Status.STABLE)
public final class SchedulerException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message fit to be shown as it is. */
    public SchedulerException(String message) {
        super(message);
    }

    /** Creates the exception with a message fit to be shown as it is, and the cause for those who debug. */
    public SchedulerException(String message, Throwable cause) {
        super(message, cause);
    }
}
