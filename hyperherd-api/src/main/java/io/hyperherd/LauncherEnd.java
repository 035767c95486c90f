package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.OptionalInt;

/**
 * How a launcher ended. Immutable.
 *
 * @param exitStatus its exit status as a shell tells it: 0 when all is well, 128 and the number of the signal when one ended it
 */
@Api(Api.Status.EVOLVING)
public record LauncherEnd(int exitStatus) {

    private static final int SIGNALLED = 128;
    private static final int MOST_SIGNALS = 64;

    /** Returns whether the launcher says that all is well. */
    public boolean succeeded() {
        return exitStatus == 0;
    }

    /** Returns the signal that the exit status names; empty when it names none. */
    public OptionalInt signal() {
        int signal = exitStatus - SIGNALLED;
        return signal > 0 && signal <= MOST_SIGNALS ? OptionalInt.of(signal) : OptionalInt.empty();
    }

    /** Returns {@code exit code 9}, or {@code exit code 137, signal 9}. */
    @Override
    public String toString() {
        String code = "exit code " + exitStatus;
        return signal().isPresent() ? code + ", signal " + signal().getAsInt() : code;
    }
}
