package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program with tools for the monitor. Immutable.
 *
 * @param name what it is called
 * @param command the program
 * @param args its arguments
 * @param env variables that it gets on top of the monitor's environment, in order
 */
@Api(Api.Status.EVOLVING)
public record McpServer(String name, String command, List<String> args, Map<String, String> env) {

    /** Copies the collections, order kept. */
    public McpServer {
        args = List.copyOf(args);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }
}
