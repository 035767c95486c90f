package io.hyperherd.discord.connection;

import java.util.Optional;
import java.util.function.Function;

/**
 * Where Discord is, when it is not where everybody finds it: for tests, and for gateways that people run themselves.
 *
 * @param rest the base URL, with version
 * @param gateway the WebSocket's URL
 */
public record Endpoints(Optional<String> rest, Optional<String> gateway) {

    /** The variable with the base URL of REST. */
    public static final String REST_VARIABLE = "HYPERHERD_DISCORD_REST_URL";

    /** The variable with the URL of the gateway. */
    public static final String GATEWAY_VARIABLE = "HYPERHERD_DISCORD_GATEWAY_URL";

    /** Discord's own. */
    public static final Endpoints DISCORD = new Endpoints(Optional.empty(), Optional.empty());

    /** Reads both from variables. */
    public static Endpoints from(Function<String, Optional<String>> variables) {
        return new Endpoints(
                variables.apply(REST_VARIABLE).filter(url -> !url.isBlank()).map(Endpoints::withSlash),
                variables.apply(GATEWAY_VARIABLE).filter(url -> !url.isBlank()));
    }

    private static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }
}
