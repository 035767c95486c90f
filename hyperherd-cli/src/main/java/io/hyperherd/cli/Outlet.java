package io.hyperherd.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers why it could not be written; a {@link java.io.PrintStream} only knows that it could not. */
final class Outlet extends FilterOutputStream {

    /** Somebody who has read enough, as {@code head} does, is no failure. */
    private static final String CLOSED = "Broken pipe";

    private Optional<String> failure = Optional.empty();

    Outlet(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException lost) {
            if (failure.isEmpty()) {
                failure = Optional.of(String.valueOf(lost.getMessage()));
            }
            throw lost;
        }
    }

    /** Returns why output was lost; empty when none was, or nobody wanted the rest. */
    Optional<String> loss() {
        return failure.filter(why -> !why.contains(CLOSED));
    }
}
