package io.hyperherd.model.mcp;

import io.hyperherd.McpServer;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running server. One that breaks the protocol, or is silent for too long, is ended. For one thread. */
final class McpSession implements AutoCloseable {

    private static final String PROTOCOL = "2025-06-18";
    private static final int MOST_PAGES = 50;

    private final ServerProcess process;
    private final Lines lines;
    private final Duration patience;

    private McpSession(ServerProcess process, Lines lines, Duration patience) {
        this.process = process;
        this.lines = lines;
        this.patience = patience;
    }

    /**
     * Starts {@code server} and greets it.
     *
     * @throws McpException when it does not start or does not greet back; nothing of it is left then
     */
    static McpSession start(McpServer server, Map<String, String> environment, Duration patience) {
        ServerProcess process = ServerProcess.start(server, environment);
        Lines lines = new Lines(process.output(), process.input(), server.name());
        McpSession session = new McpSession(process, lines, patience);
        session.greet();
        return session;
    }

    private void greet() {
        Dict us = new Dict(Map.of("name", Value.of("hyperherd"), "version", Value.of("1")));
        ask(
                "initialize",
                new Dict(Map.of(
                        "protocolVersion", Value.of(PROTOCOL), "capabilities", new Dict(Map.of()), "clientInfo", us)));
        lines.tell("notifications/initialized");
    }

    /** Returns what it offers. */
    List<RemoteTool> tools() {
        List<RemoteTool> tools = new ArrayList<>();
        Dict params = new Dict(Map.of());
        for (int page = 0; page < MOST_PAGES; page++) {
            Map<String, Value> result = ask("tools/list", params).entries();
            if (result.get("tools") instanceof Seq offered) {
                offered.items().stream()
                        .map(RemoteTool::read)
                        .flatMap(Optional::stream)
                        .forEach(tools::add);
            }
            if (!(result.get("nextCursor") instanceof Text cursor)) {
                break;
            }
            params = new Dict(Map.of("cursor", cursor));
        }
        return tools;
    }

    /** Returns what came of a call; {@code isError} tells of a fault of the tool. */
    RemoteResult call(String tool, Dict arguments) {
        Map<String, Value> result = ask("tools/call", new Dict(Map.of("name", Value.of(tool), "arguments", arguments)))
                .entries();
        boolean isError = result.get("isError") instanceof Bool bool && bool.value();
        return new RemoteResult(texts(result.getOrDefault("content", Value.NULL)), isError);
    }

    private static String texts(Value content) {
        List<String> texts = new ArrayList<>();
        if (content instanceof Seq parts) {
            for (Value part : parts.items()) {
                if (part instanceof Dict dict) {
                    texts.add(
                            dict.entries().get("text") instanceof Text text
                                    ? text.value()
                                    : "["
                                            + (dict.entries().get("type") instanceof Text type
                                                    ? type.value()
                                                    : "something")
                                            + " that is no text]");
                }
            }
        }
        return String.join("\n", texts);
    }

    private Dict ask(String method, Dict params) {
        try {
            Dict answer = lines.request(method, params).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return result(answer);
        } catch (TimeoutException silent) {
            close();
            throw new McpException("gave no answer to " + method + " within " + patience.toMillis() / 1000.0 + " s");
        } catch (ExecutionException ended) {
            close();
            String complaint = process.lastComplaint();
            throw new McpException("has ended" + (complaint.isEmpty() ? "" : ": " + complaint));
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new McpException("was given up, as the monitor ends");
        }
    }

    private static Dict result(Dict answer) {
        if (answer.entries().get("result") instanceof Dict result) {
            return result;
        }
        String why = answer.entries().get("error") instanceof Dict error
                        && error.entries().get("message") instanceof Text text
                ? text.value()
                : "no reason given";
        throw new RefusedCallException(why);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
