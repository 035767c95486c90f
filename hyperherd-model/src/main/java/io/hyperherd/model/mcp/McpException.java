package io.hyperherd.model.mcp;

import io.hyperherd.HyperHerdException;

/** A server does not work. The message is one line for people. */
final class McpException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    McpException(String message) {
        super(message);
    }
}
