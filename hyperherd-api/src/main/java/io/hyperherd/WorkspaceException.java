package io.hyperherd;

import io.hyperherd.stability.Api;

/** The workspace cannot be used: missing, locked by another command, not writable, or damaged. */
@Api(Api.Status.STABLE)
public final class WorkspaceException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message fit to be shown as it is. */
    public WorkspaceException(String message) {
        super(message);
    }

    /** Creates the exception with a message fit to be shown as it is, and the cause for those who debug. */
    public WorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
