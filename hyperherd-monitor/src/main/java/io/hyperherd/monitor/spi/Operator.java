package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;

/** Decides what is done in a tick. One thread calls it, one tick at a time. */
@Api(Api.Status.EVOLVING)
public interface Operator extends AutoCloseable {

    /** Returns what it is called, for people, such as {@code rules} or {@code claude-…}. */
    String name();

    /**
     * Acts once. It should end with {@link ToolCall.ScheduleNext} or {@link ToolCall.Halt}; where it does not, the monitor comes again in
     * half an hour.
     *
     * @return what that took
     * @throws OperatorException when it could not; the monitor tells people, and tries again a minute later
     * @throws InterruptedException when the monitor is to end
     */
    Effort act(Tick tick, Toolbox toolbox) throws OperatorException, InterruptedException;

    /** Lets go of what it holds. */
    @Override
    default void close() {}

    /**
     * What a tick took. Immutable.
     *
     * @param dollars what it cost, in US dollars
     * @param turns how many calls of a model
     */
    record Effort(double dollars, int turns) {

        /** Nothing. */
        public static final Effort NONE = new Effort(0, 0);
    }
}
