package io.hyperherd.monitor;

import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.testkit.VirtualCluster;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** The clock of a cluster in memory: whoever waits lets its time pass. */
public final class VirtualTime implements Clock {

    private final VirtualCluster cluster;
    private Consumer<Instant> visitor = now -> {};

    public VirtualTime(VirtualCluster cluster) {
        this.cluster = cluster;
    }

    /** Calls {@code somebody} whenever the monitor waits. */
    public void visit(Consumer<Instant> somebody) {
        visitor = somebody;
    }

    @Override
    public Instant now() {
        return cluster.now();
    }

    @Override
    public <E> Optional<E> next(BlockingQueue<E> queue, Duration atMost) {
        visitor.accept(now());
        E head = queue.poll();
        if (head == null && !atMost.isNegative()) {
            cluster.advance(atMost);
            visitor.accept(now());
        }
        return Optional.ofNullable(head);
    }
}
