package io.hyperherd.core;

import io.hyperherd.Snapshot;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at a sweep again and again until it is settled. */
final class Watch {

    private final Supplier<Snapshot> refresh;
    private final Duration interval;

    Watch(Supplier<Snapshot> refresh, Duration interval) {
        this.refresh = refresh;
        this.interval = interval;
    }

    Snapshot await(Duration timeout, Consumer<Snapshot> watcher) {
        long start = System.nanoTime();
        while (true) {
            Snapshot snapshot = refresh.get();
            watcher.accept(snapshot);
            Duration left = timeout.minusNanos(System.nanoTime() - start);
            if (snapshot.isSettled() || left.isNegative() || left.isZero() || !pause(left)) {
                return snapshot;
            }
        }
    }

    /** Returns false when interrupted, and leaves the thread so. */
    private boolean pause(Duration left) {
        try {
            Thread.sleep(Math.max(1, (left.compareTo(interval) < 0 ? left : interval).toMillis()));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
