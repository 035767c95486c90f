package io.hyperherd.model.operator;

import io.hyperherd.McpServer;
import io.hyperherd.model.chat.Entry;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.model.mcp.McpTools;
import io.hyperherd.model.money.Caps;
import io.hyperherd.model.money.Caps.Cap;
import io.hyperherd.model.money.PriceList;
import io.hyperherd.monitor.spi.Operator.Effort;
import io.hyperherd.monitor.spi.OperatorException;
import io.hyperherd.monitor.spi.Toolbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An operator with a scripted model, and rules that only count. */
final class Bench implements AutoCloseable {

    private final VirtualClock clock;
    private final ScriptedModel model;
    private Optional<ModelOperator> operator = Optional.empty();
    private final CountingRules rules = new CountingRules();

    Bench(VirtualClock clock, ScriptedModel model) {
        this.clock = clock;
        this.model = model;
    }

    /** Starts it, as the monitor does when it starts. */
    void open(Path workspace, Caps caps) {
        open(workspace, caps, List.of());
    }

    /** Starts it with tools of other programs. */
    void open(Path workspace, List<McpServer> servers) {
        open(workspace, new Caps(Cap.NONE, Cap.NONE), servers);
    }

    private void open(Path workspace, Caps caps, List<McpServer> servers) {
        close();
        try {
            Files.createDirectories(workspace.resolve(".hyperherd"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Worker worker = new Worker();
        operator = Optional.of(new ModelOperator(
                ScriptedModel.MODEL,
                new Questions(model, Duration.ofMinutes(1), worker, clock),
                new Ledger(new LedgerFile(workspace), PriceList.shipped().of(ScriptedModel.MODEL), caps),
                new McpTools(servers, System.getenv(), Duration.ofMinutes(1)),
                worker,
                clock,
                rules));
    }

    Effort act(Toolbox toolbox) throws OperatorException, InterruptedException {
        return operator.orElseThrow().act(Ticks.quiet(clock), toolbox);
    }

    int ticksOfRules() {
        return rules.ticks();
    }

    /** Returns what the model was last told of a call. */
    ToolOutcome lastReturned() {
        List<Entry> entries = model.asked.get(model.asked.size() - 1).entries();
        return ((Entry.Returned) entries.get(entries.size() - 1)).outcome();
    }

    @Override
    public void close() {
        operator.ifPresent(ModelOperator::close);
    }
}
