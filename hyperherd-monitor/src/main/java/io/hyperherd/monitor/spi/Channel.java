package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/**
 * A place where the monitor and people talk. The thread that owns the workspace calls it, one call at a time; each returns in seconds,
 * whatever the network does, and a call that fails in the channel throws nothing.
 */
@Api(Api.Status.EVOLVING)
public interface Channel extends AutoCloseable {

    /** Returns what it is called in files, such as {@code discord}. */
    String name();

    /**
     * Connects. From then on what people say goes to {@code reception}.
     *
     * @throws ChannelException when it cannot, with what to do about it
     */
    void start(Reception reception) throws ChannelException;

    /** Says something. */
    Delivery post(Post post);

    /** Shows a picture that belongs to a trial; a channel without a place for pictures does nothing. */
    default void illustrate(Post picture) {}

    /** Shows, or goes on showing, that the operator works, until {@link #resting}. */
    default void thinking() {}

    /** Shows that it does not any more. */
    default void resting() {}

    /** Brings the dashboard up to date; a channel without one does nothing. */
    default void show(Dashboard dashboard) {}

    /** Puts the dashboard where it is seen, such as below the last message; a channel without one does nothing. */
    default void showAnew(Dashboard dashboard) {
        show(dashboard);
    }

    /** Disconnects. Doing so twice does no harm, and so it does without a start. */
    @Override
    void close();
}
