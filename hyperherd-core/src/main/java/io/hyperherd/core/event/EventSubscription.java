package io.hyperherd.core.event;

import io.hyperherd.SweepEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells one subscriber what one lookout sees, in one thread: as many events as were asked for, and never a second look before all of the
 * first are told.
 */
final class EventSubscription implements Flow.Subscription {

    private final Flow.Subscriber<? super SweepEvent> subscriber;
    private final Lookout lookout;
    private final Duration interval;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long wanted;
    private boolean cancelled;
    private Optional<IllegalArgumentException> misuse = Optional.empty();

    EventSubscription(Flow.Subscriber<? super SweepEvent> subscriber, Lookout lookout, Duration interval) {
        this.subscriber = subscriber;
        this.lookout = lookout;
        this.interval = interval;
    }

    @Override
    public void request(long events) {
        change(() -> {
            if (events <= 0) {
                misuse = Optional.of(
                        new IllegalArgumentException("a subscriber asks for 1 event at least, not " + events));
            } else {
                wanted = wanted + events < 0 ? Long.MAX_VALUE : wanted + events;
            }
        });
    }

    @Override
    public void cancel() {
        change(() -> cancelled = true);
    }

    private void change(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells everything until the sweep is settled, or the subscriber has had enough. */
    void deliver() {
        try {
            while (isWanted()) {
                List<SweepEvent> events = lookOrComplain();
                for (SweepEvent event : events) {
                    if (!isWanted()) {
                        return;
                    }
                    wanted(-1);
                    subscriber.onNext(event);
                }
                if (lookout.isSettled()) {
                    finish();
                    return;
                }
                rest();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private List<SweepEvent> lookOrComplain() {
        try {
            return lookout.look();
        } catch (RuntimeException trouble) {
            cancel();
            subscriber.onError(trouble);
            return List.of();
        }
    }

    private void finish() {
        if (!isCancelled()) {
            cancel();
            subscriber.onComplete();
        }
    }

    private boolean isCancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    private void wanted(int change) {
        change(() -> wanted = wanted == Long.MAX_VALUE ? wanted : wanted + change);
    }

    /** Waits until an event is asked for; returns false when none will be. */
    private boolean isWanted() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (wanted == 0 && !cancelled && misuse.isEmpty()) {
                changed.await();
            }
            if (!cancelled && misuse.isPresent()) {
                cancelled = true;
                subscriber.onError(misuse.get());
            }
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    private void rest() throws InterruptedException {
        long left = interval.toNanos();
        lock.lockInterruptibly();
        try {
            while (left > 0 && !cancelled && misuse.isEmpty()) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
