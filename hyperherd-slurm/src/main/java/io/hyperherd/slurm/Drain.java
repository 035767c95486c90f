package io.hyperherd.slurm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Reads a pipe on a thread of its own, so that a program never blocks on a full one. Keeps up to a limit and swallows the rest. May be
 * asked while it still reads: a grandchild that inherited the pipe may hold it open for ever.
 */
final class Drain {

    private final InputStream pipe;
    private final long limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread thread;
    private boolean overflowed;

    private Drain(InputStream pipe, long limit) {
        this.pipe = pipe;
        this.limit = limit;
        this.thread = new Thread(this::read, "herd-drain");
        thread.setDaemon(true);
    }

    static Drain start(InputStream pipe, long limit) {
        Drain drain = new Drain(pipe, limit);
        drain.thread.start();
        return drain;
    }

    private void read() {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = pipe.read(buffer); n >= 0; n = pipe.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException closed) {
            // The process was killed and its pipe with it: what came before is all there is.
        }
    }

    private synchronized void keep(byte[] buffer, int n) {
        if (kept.size() + (long) n > limit) {
            overflowed = true;
        } else {
            kept.write(buffer, 0, n);
        }
    }

    /** Waits for the end of the pipe, but not longer than {@code patience}. */
    void await(Duration patience) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedJoin(thread, patience.toNanos());
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean overflowed() {
        return overflowed;
    }
}
