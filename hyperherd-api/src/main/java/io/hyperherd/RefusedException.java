package io.hyperherd;

import io.hyperherd.stability.Api;

/** The request is understood and not carried out, because it would lose or repeat work. */
@Api(Api.Status.STABLE)
public final class RefusedException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message fit to be shown as it is. */
    public RefusedException(String message) {
        super(message);
    }

    /** Creates the exception with a message fit to be shown as it is, and the cause for those who debug. */
    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
