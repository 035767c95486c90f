package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.function.Consumer;

/**
 * Reads the logs of a trial as they grow; see {@link SweepRun#follow}. Remembers how far it has read and keeps no file open. For one
 * thread at a time.
 */
@Api(Api.Status.STABLE)
public interface LogFollower {

    /**
     * Hands what the logs have gained since the last call to {@code reader}, in pieces, one log after the other; the first call hands
     * over the last lines. Returns at once. A log that is not there yet has gained nothing, and one that was cut short or replaced is
     * read from its beginning.
     *
     * @return whether there was anything
     * @throws WorkspaceException when a log cannot be read
     */
    boolean poll(Consumer<LogText> reader);
}
