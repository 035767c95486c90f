package io.hyperherd;

import io.hyperherd.stability.Api;

/** The sweep's definition is not valid; the message says where (file, line, column) and what is allowed. */
@Api(Api.Status.STABLE)
public final class ConfigException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message fit to be shown as it is. */
    public ConfigException(String message) {
        super(message);
    }

    /** Creates the exception with a message fit to be shown as it is, and the cause for those who debug. */
    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
