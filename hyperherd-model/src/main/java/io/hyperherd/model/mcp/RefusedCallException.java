package io.hyperherd.model.mcp;

import io.hyperherd.HyperHerdException;

/** A server that works refuses one request: an unknown tool, arguments that do not fit. */
final class RefusedCallException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    RefusedCallException(String message) {
        super(message);
    }
}
