package io.hyperherd.model.mcp;

import io.hyperherd.McpServer;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.value.Value.Dict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps one server running as well as it can be kept. */
final class SupervisedServer implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final McpServer server;
    private final Map<String, String> environment;
    private final Duration patience;
    private final List<String> news = new ArrayList<>();

    private Optional<McpSession> session = Optional.empty();
    private List<Offer> offers = List.of();
    private Instant notBefore = Instant.MIN;
    private Duration pause = FIRST_PAUSE;
    private boolean isTold;

    SupervisedServer(McpServer server, Map<String, String> environment, Duration patience) {
        this.server = server;
        this.environment = environment;
        this.patience = patience;
    }

    /** Returns its tools, having started it where it does not run; none while it rests from a failure. */
    List<Offer> offers(Instant now) {
        if (session.filter(McpSession::isAlive).isEmpty()) {
            start(now);
        }
        return session.isPresent() ? offers : List.of();
    }

    private void start(Instant now) {
        close();
        if (now.isBefore(notBefore)) {
            return;
        }
        try {
            McpSession started = McpSession.start(server, environment, patience);
            session = Optional.of(started);
            offers = started.tools().stream().map(Offer::new).toList();
            pause = FIRST_PAUSE;
            isTold = false;
        } catch (McpException | RefusedCallException trouble) {
            close();
            rest(now, trouble.getMessage());
        }
    }

    private void rest(Instant now, String why) {
        notBefore = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        if (!isTold) {
            news.add("MCP server " + server.name() + " " + why + "; going on without its tools");
            isTold = true;
        }
    }

    private ToolOutcome call(RemoteTool tool, Dict arguments, Instant now) {
        offers(now);
        if (session.isEmpty()) {
            return new ToolOutcome.Refused("MCP server " + server.name() + " does not run at present");
        }
        try {
            RemoteResult result = session.get().call(tool.name(), arguments);
            return result.isError() ? new ToolOutcome.Refused(result.text()) : new ToolOutcome.Done(result.text());
        } catch (RefusedCallException refused) {
            return new ToolOutcome.Refused(refused.getMessage());
        } catch (McpException gone) {
            // It is started again for the next call: ending once is no habit yet.
            close();
            return new ToolOutcome.Refused("MCP server " + server.name() + " " + gone.getMessage());
        }
    }

    List<String> news() {
        List<String> told = List.copyOf(news);
        news.clear();
        return told;
    }

    @Override
    public void close() {
        session.ifPresent(McpSession::close);
        session = Optional.empty();
    }

    /** A tool under the name that the model sees. */
    final class Offer {

        private final RemoteTool tool;

        private Offer(RemoteTool tool) {
            this.tool = tool;
        }

        String name() {
            return ToolName.of(server.name(), tool.name());
        }

        ToolDefinition definition() {
            return new ToolDefinition(name(), tool.description(), tool.parameters());
        }

        ToolOutcome call(Dict arguments, Instant now) {
            return SupervisedServer.this.call(tool, arguments, now);
        }
    }
}
