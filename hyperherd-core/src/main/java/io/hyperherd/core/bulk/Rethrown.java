package io.hyperherd.core.bulk;

import java.util.concurrent.ExecutionException;

/** What another thread threw, on its way to the thread that waits for it. */
final class Rethrown {

    private Rethrown() {}

    /** Returns what failed, where it is unchecked; throws it where it is an error. A function throws nothing that is checked. */
    static RuntimeException of(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(failed);
    }
}
