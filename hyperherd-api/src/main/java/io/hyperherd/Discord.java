package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.Optional;

/**
 * Where the monitor talks to people. Immutable.
 *
 * @param guildId the server, by number
 * @param channelId the channel, by number
 * @param channelName the channel, by name
 * @param dashboardRefreshSeconds how often the dashboard is drawn again
 */
@Api(Api.Status.EVOLVING)
public record Discord(
        Optional<String> guildId,
        Optional<String> channelId,
        Optional<String> channelName,
        int dashboardRefreshSeconds) {

    /** How often the dashboard is drawn again unless told otherwise; seconds between two drawings: {@code 60}. */
    public static final int DEFAULT_REFRESH_SECONDS = 60;

    /** Nowhere. */
    public static final Discord NONE =
            new Discord(Optional.empty(), Optional.empty(), Optional.empty(), DEFAULT_REFRESH_SECONDS);
}
