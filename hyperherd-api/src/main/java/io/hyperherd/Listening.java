package io.hyperherd;

import io.hyperherd.stability.Api;

/** What ends the telling of a {@link SweepListener}. May be used by several threads. */
@Api(Api.Status.EVOLVING)
public interface Listening extends AutoCloseable {

    /** Ends it: after the event that is being told, if any, no other follows. Does not wait. */
    @Override
    void close();
}
