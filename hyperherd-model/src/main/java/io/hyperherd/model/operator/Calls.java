package io.hyperherd.model.operator;

import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.model.chat.ToolCall;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.model.mcp.McpTools;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.Toolbox;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Does what a model calls for: by the monitor's toolbox, which has the guards, or by a server's tool. */
final class Calls {

    private static final Duration PATIENCE = McpTools.PATIENCE.multipliedBy(2);

    private final Toolbox toolbox;
    private final McpTools remote;
    private final Worker worker;
    private final Clock clock;

    /** Whether something was done that whoever goes on would have to know. */
    private boolean hasActed;

    Calls(Toolbox toolbox, McpTools remote, Worker worker, Clock clock) {
        this.toolbox = toolbox;
        this.remote = remote;
        this.worker = worker;
        this.clock = clock;
    }

    boolean hasActed() {
        return hasActed;
    }

    ToolOutcome outcome(ToolCall call) throws InterruptedException {
        if (remote.has(call.name())) {
            return quoted(call, remote(call));
        }
        ToolResult result = toolbox.call(call.name(), call.arguments());
        hasActed |= result.isDone() && !Tools.isReading(call.name());
        return switch (result.outcome()) {
            case DONE -> quoted(call, new ToolOutcome.Done(result.text()));
            case FAILED -> quoted(call, new ToolOutcome.Refused(result.text()));
            case REFUSED -> new ToolOutcome.Refused(result.text());
        };
    }

    private static ToolOutcome quoted(ToolCall call, ToolOutcome outcome) {
        String quotation = Quotation.of(call.name(), outcome.text());
        return outcome instanceof ToolOutcome.Done
                ? new ToolOutcome.Done(quotation)
                : new ToolOutcome.Refused(quotation);
    }

    private ToolOutcome remote(ToolCall call) throws InterruptedException {
        Value arguments;
        try {
            arguments = call.arguments().isBlank() ? new Dict(Map.of()) : JsonReader.read(call.arguments());
        } catch (JsonException fault) {
            return new ToolOutcome.Refused("the arguments are no JSON: " + fault.getMessage());
        }
        if (!(arguments instanceof Dict object)) {
            return new ToolOutcome.Refused("the arguments must be a JSON object");
        }
        hasActed = true;
        toolbox.note(call.name(), call.arguments());
        return await(call, object);
    }

    private ToolOutcome await(ToolCall call, Dict arguments) throws InterruptedException {
        try {
            return toolbox.await(worker.start(() -> remote.call(call.name(), arguments, clock.now())), PATIENCE);
        } catch (TimeoutException silent) {
            return new ToolOutcome.Refused("there was no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
