package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.Set;

/**
 * Who gives a command or writes a message. Immutable.
 *
 * @param source the channel, such as {@code discord}
 * @param id what the channel knows the caller by for good, such as the digits of a Discord user
 * @param name what people call the caller
 * @param roles the ids of the caller's roles in the channel
 */
@Api(Api.Status.EVOLVING)
public record Caller(String source, String id, String name, Set<String> roles) {

    /** The source of the person at the terminal, who may do anything: the workspace is theirs. */
    public static final String CONSOLE = "console";

    /** Copies the set. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Returns whether this is the person at the terminal. */
    public boolean isAtTheConsole() {
        return source.equals(CONSOLE);
    }
}
