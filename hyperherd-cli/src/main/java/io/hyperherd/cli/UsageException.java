package io.hyperherd.cli;

/** The command line makes no sense; the message says which part. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
