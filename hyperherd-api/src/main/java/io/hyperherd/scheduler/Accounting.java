package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a task used. Each part is empty when the scheduler does not say. Immutable.
 *
 * @param elapsed how long it ran, or has run so far
 * @param maxRssBytes the largest resident memory of its processes
 * @param aveRssBytes the average resident memory
 * @param requestedBytes the memory asked for
 * @param exitCode its exit code
 * @param signal the signal that ended it
 * @param timeLimit how long it may run; empty also when there is no limit
 */
@Api(Api.Status.STABLE)
public record Accounting(
        Optional<Elapsed> elapsed,
        OptionalLong maxRssBytes,
        OptionalLong aveRssBytes,
        OptionalLong requestedBytes,
        OptionalInt exitCode,
        OptionalInt signal,
        Optional<Duration> timeLimit) {

    /** Nothing known. */
    public static final Accounting NONE = new Accounting(
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    /** Creates the accounting of a scheduler that tells no time limit. */
    public Accounting(
            Optional<Elapsed> elapsed,
            OptionalLong maxRssBytes,
            OptionalLong aveRssBytes,
            OptionalLong requestedBytes,
            OptionalInt exitCode,
            OptionalInt signal) {
        this(elapsed, maxRssBytes, aveRssBytes, requestedBytes, exitCode, signal, Optional.empty());
    }
}
