package io.hyperherd.core.bulk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What a thread of its own works out while its user does something else. For several threads.
 *
 * @param <T> what comes of it
 */
public final class Aside<T> {

    private final FutureTask<T> work;

    private Aside(FutureTask<T> work) {
        this.work = work;
    }

    /** Begins {@code work}; what it throws is thrown to whoever asks for what came of it. The JVM does not wait for it to end. */
    public static <T> Aside<T> begin(String thread, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread worker = new Thread(task, thread);
        worker.setDaemon(true);
        worker.start();
        return new Aside<>(task);
    }

    /**
     * Waits for what came of it.
     *
     * @throws InterruptedException when this thread is interrupted meanwhile; the work goes on
     */
    public T await() throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw Rethrown.of(failed);
        }
    }

    /** Waits for what came of it, of work that soon comes to an end by itself: an interrupt stays for the caller. */
    public T get() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return await();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
