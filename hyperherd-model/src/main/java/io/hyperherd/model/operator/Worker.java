package io.hyperherd.model.operator;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One thread for what blocks: questions and tools of other programs. Its work is interrupted when nobody waits for it any more. */
final class Worker implements AutoCloseable {

    private static final long SECONDS_TO_END = 5;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "model");
        made.setDaemon(true);
        return made;
    });

    <T> CompletableFuture<T> start(Callable<T> work) {
        Awaited<T> result = new Awaited<>(work);
        result.running = thread.submit(result::run);
        return result;
    }

    /** Interrupts what runs, and waits for it, but not for ever. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            boolean isOver = thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
            assert isOver : "work that takes no notice";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work whose end somebody waits for. */
    private static final class Awaited<T> extends CompletableFuture<T> {

        private final Callable<T> work;
        private volatile Future<?> running = CompletableFuture.completedFuture(null);

        Awaited(Callable<T> work) {
            this.work = work;
        }

        void run() {
            try {
                complete(work.call());
            } catch (Exception | Error fault) {
                completeExceptionally(fault);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean isCancelled = super.cancel(mayInterrupt);
            running.cancel(true);
            return isCancelled;
        }
    }
}
