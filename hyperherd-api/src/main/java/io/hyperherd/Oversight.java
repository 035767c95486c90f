package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Optional;

/**
 * What a definition says of those that look after running trials: pruning and the monitor. The trials that a sweep yields do not depend
 * on it. Immutable.
 *
 * @param halving how trials are stopped early; empty when none is
 * @param pruneGraceSeconds how long a trial that was asked to stop has before it is cancelled; 0 for ever
 * @param discord where the monitor talks to people
 * @param mcpServers programs with tools for the monitor, in order
 * @param monitoring how the monitor goes about its work
 */
@Api(Api.Status.EVOLVING)
public record Oversight(
        Optional<SuccessiveHalving> halving,
        int pruneGraceSeconds,
        Discord discord,
        List<McpServer> mcpServers,
        Monitoring monitoring) {

    /** How long a trial that was asked to stop has unless told otherwise; seconds to stop: {@code 600}. */
    public static final int DEFAULT_PRUNE_GRACE_SECONDS = 600;

    /** No pruning and no monitor. */
    public static final Oversight NONE =
            new Oversight(Optional.empty(), DEFAULT_PRUNE_GRACE_SECONDS, Discord.NONE, List.of());

    /** Copies the list. */
    public Oversight {
        mcpServers = List.copyOf(mcpServers);
    }

    /** Creates what leaves the monitor to work as usual. */
    public Oversight(
            Optional<SuccessiveHalving> halving, int pruneGraceSeconds, Discord discord, List<McpServer> mcpServers) {
        this(halving, pruneGraceSeconds, discord, mcpServers, Monitoring.DEFAULT);
    }

    /** Returns this with trials stopped early. */
    public Oversight withHalving(SuccessiveHalving rule) {
        return new Oversight(Optional.of(rule), pruneGraceSeconds, discord, mcpServers, monitoring);
    }

    /** Returns this with another time for trials that were asked to stop. */
    public Oversight withPruneGraceSeconds(int seconds) {
        return new Oversight(halving, seconds, discord, mcpServers, monitoring);
    }

    /** Returns this with the monitor talking elsewhere. */
    public Oversight withDiscord(Discord place) {
        return new Oversight(halving, pruneGraceSeconds, place, mcpServers, monitoring);
    }

    /** Returns this with these programs for the monitor instead of earlier ones. */
    public Oversight withMcpServers(List<McpServer> servers) {
        return new Oversight(halving, pruneGraceSeconds, discord, servers, monitoring);
    }

    /** Returns this with the monitor going about its work like this. */
    public Oversight withMonitoring(Monitoring way) {
        return new Oversight(halving, pruneGraceSeconds, discord, mcpServers, way);
    }
}
