package io.hyperherd.core.event;

import io.hyperherd.SweepEvent;
import io.hyperherd.SweepRun;
import java.util.Objects;
import java.util.concurrent.Flow;

/** Publishes what happens in a sweep, to each subscriber by looks of its own. May be used by several threads. */
public final class EventPublisher implements Flow.Publisher<SweepEvent> {

    private final SweepRun run;

    /** Prepares to publish what happens in {@code run}; without a subscriber nobody looks. */
    public EventPublisher(SweepRun run) {
        this.run = run;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super SweepEvent> subscriber) {
        EventSubscription subscription = new EventSubscription(
                Objects.requireNonNull(subscriber, "subscriber"), new Lookout(run), run.pollInterval());
        Thread thread = new Thread(subscription::deliver, "hyperherd-events");
        thread.setDaemon(true);
        subscriber.onSubscribe(subscription);
        thread.start();
    }
}
