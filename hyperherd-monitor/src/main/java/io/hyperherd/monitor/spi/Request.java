package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.Map;

/**
 * A command that somebody gave. Immutable.
 *
 * @param caller who
 * @param command its name
 * @param values the values of its options as text, by name; those not given are missing
 */
@Api(Api.Status.EVOLVING)
public record Request(Caller caller, String command, Map<String, String> values) {

    /** Copies the map. */
    public Request {
        values = Map.copyOf(values);
    }
}
