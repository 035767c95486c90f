package io.hyperherd.monitor.tool;

import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** What tools need of the loop around them: the channels, and that people are served while a model thinks. */
public interface People {

    /** Says something in all channels. */
    Delivery post(Post post);

    /** Returns what the channels are called in the conversation. */
    String via();

    /** Has a person confirm that every live trial is cancelled; it is done when one does. */
    void confirmStopAll();

    /** Waits, and serves people meanwhile; see {@link io.hyperherd.monitor.spi.Toolbox#pause}. */
    void pause(Duration time) throws InterruptedException;

    /** Waits for {@code answer} and serves people meanwhile; see {@link io.hyperherd.monitor.spi.Toolbox#await}. */
    <T> T await(CompletableFuture<T> answer, Duration atMost)
            throws ExecutionException, TimeoutException, InterruptedException;
}
