package io.hyperherd.model.mcp;

import io.hyperherd.McpServer;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value.Dict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tools of all servers of a sweep. Servers start when their tools are first asked for and stay; one that ends is started again, a
 * failing one less and less often. For one thread.
 */
@Api(Api.Status.EVOLVING)
public final class McpTools implements AutoCloseable {

    /** How long a server may take for one answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<SupervisedServer> servers;
    private Map<String, SupervisedServer.Offer> offers = Map.of();

    /** Creates it for {@code servers}; {@code environment} is ours, of which they get what they need and what their entries name. */
    public McpTools(List<McpServer> servers, Map<String, String> environment, Duration patience) {
        this.servers = servers.stream()
                .map(server -> new SupervisedServer(server, environment, patience))
                .toList();
    }

    /** Returns what can be called at {@code now}, by the names that {@link #call} takes. */
    public List<ToolDefinition> tools(Instant now) {
        Map<String, SupervisedServer.Offer> found = new LinkedHashMap<>();
        for (SupervisedServer server : servers) {
            // Of two tools whose names come out the same, the first stays.
            server.offers(now).forEach(offer -> found.putIfAbsent(offer.name(), offer));
        }
        offers = Map.copyOf(found);
        return found.values().stream().map(SupervisedServer.Offer::definition).toList();
    }

    /** Returns whether {@code tool} was among the last {@link #tools}. */
    public boolean has(String tool) {
        return offers.containsKey(tool);
    }

    /** Returns what came of calling {@code tool}; trouble of any kind is an outcome too. */
    public ToolOutcome call(String tool, Dict arguments, Instant now) {
        return Optional.ofNullable(offers.get(tool))
                .map(offer -> offer.call(arguments, now))
                .orElseGet(() -> new ToolOutcome.Refused("there is no tool " + tool));
    }

    /** Returns what has gone wrong with servers since it was last asked, a line each. */
    public List<String> news() {
        List<String> news = new ArrayList<>();
        servers.forEach(server -> news.addAll(server.news()));
        return news;
    }

    /** Ends all servers and what they have started. */
    @Override
    public void close() {
        servers.forEach(SupervisedServer::close);
    }
}
