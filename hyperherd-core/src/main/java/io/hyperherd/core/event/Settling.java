package io.hyperherd.core.event;

import io.hyperherd.Snapshot;
import io.hyperherd.SweepRun;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Completes a future once a sweep is settled. */
public final class Settling {

    private Settling() {}

    /** Returns a future of the last snapshot of {@code run}; somebody else may complete it first. */
    public static CompletableFuture<Snapshot> of(SweepRun run) {
        CompletableFuture<Snapshot> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> look(run, future), "hyperherd-settled");
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    private static void look(SweepRun run, CompletableFuture<Snapshot> future) {
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Snapshot> unused = future.whenComplete((snapshot, trouble) -> done.countDown());
        try {
            Duration interval = run.pollInterval();
            do {
                Snapshot snapshot = run.refresh();
                if (snapshot.isSettled()) {
                    future.complete(snapshot);
                }
            } while (!done.await(interval.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException interrupted) {
            future.cancel(false);
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            future.completeExceptionally(trouble);
        }
    }
}
