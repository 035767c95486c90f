package io.hyperherd;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Hands events to a listener, one at a time, until it is ended. */
final class ListenerSubscriber implements Subscriber<SweepEvent>, Listening {

    private final SweepListener listener;
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

    ListenerSubscriber(SweepListener listener) {
        this.listener = listener;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription.complete(begun);
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(SweepEvent event) {
        event.tell(listener);
    }

    @Override
    public void onError(Throwable trouble) {
        listener.onTrouble(trouble);
    }

    @Override
    public void onComplete() {
        listener.onSettled();
    }

    @Override
    public void close() {
        CompletableFuture<Void> unused = subscription.thenAccept(Subscription::cancel);
    }
}
