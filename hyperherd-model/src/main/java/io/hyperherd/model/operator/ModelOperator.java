package io.hyperherd.model.operator;

import io.hyperherd.HyperHerdException;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.Entry;
import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.mcp.McpTools;
import io.hyperherd.model.operator.Dialogue.Ending;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.OperatorException;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.TickText;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.Toolbox;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Lets a model act, one conversation a tick. Where the model cannot, because its key is refused, its budget is spent or its provider is
 * silent, people are told once and the rules carry on.
 */
final class ModelOperator implements Operator {

    private final String name;
    private final Questions questions;
    private final Ledger ledger;
    private final McpTools remote;
    private final Worker worker;
    private final Clock clock;
    private final Operator rules;
    private final Standing standing = new Standing();

    ModelOperator(
            String name,
            Questions questions,
            Ledger ledger,
            McpTools remote,
            Worker worker,
            Clock clock,
            Operator rules) {
        this.name = name;
        this.questions = questions;
        this.ledger = ledger;
        this.remote = remote;
        this.worker = worker;
        this.clock = clock;
        this.rules = rules;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Effort act(Tick tick, Toolbox toolbox) throws OperatorException, InterruptedException {
        if (!mayAsk(toolbox)) {
            return rules.act(tick, toolbox);
        }
        Calls calls = new Calls(toolbox, remote, worker, clock);
        Dialogue dialogue = new Dialogue(questions, calls, ledger, toolbox, clock, conversation(tick, toolbox));
        try {
            return conclude(dialogue.run(), dialogue, calls, tick, toolbox);
        } catch (ModelException failed) {
            standing.failed(failed, clock.now(), toolbox);
            return handOver(dialogue, calls, tick, toolbox);
        } catch (HyperHerdException unaccounted) {
            throw new OperatorException(unaccounted.getMessage(), unaccounted);
        }
    }

    private boolean mayAsk(Toolbox toolbox) {
        if (!standing.mayAskAt(clock.now())) {
            return false;
        }
        Optional<String> cap = ledger.reachedAt(clock.now());
        cap.ifPresent(text -> standing.spent(text, toolbox));
        return cap.isEmpty();
    }

    private Conversation conversation(Tick tick, Toolbox toolbox) throws InterruptedException {
        List<ToolDefinition> tools = new ArrayList<>(Tools.of(toolbox.definitions()));
        tools.addAll(remoteTools(toolbox));
        remote.news().forEach(toolbox::announce);
        return new Conversation(Instructions.text(), tools, List.of(new Entry.Told(TickText.of(tick))));
    }

    private List<ToolDefinition> remoteTools(Toolbox toolbox) throws InterruptedException {
        try {
            return toolbox.await(worker.start(() -> remote.tools(clock.now())), McpTools.PATIENCE.multipliedBy(4));
        } catch (TimeoutException tooSlow) {
            return List.of();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Effort conclude(Ending ending, Dialogue dialogue, Calls calls, Tick tick, Toolbox toolbox)
            throws OperatorException, InterruptedException {
        if (ending instanceof Ending.Spent spent) {
            standing.spent(spent.cap(), toolbox);
            return handOver(dialogue, calls, tick, toolbox);
        }
        standing.answered(toolbox);
        if (ending instanceof Ending.TooLong) {
            toolbox.announce(name + " came to no end within " + Dialogue.MOST_TURNS + " turns");
        }
        if (!(ending instanceof Ending.Ended)) {
            toolbox.perform(new ToolCall.ScheduleNext(Cadence.after(tick)));
        }
        return effort(dialogue, Effort.NONE);
    }

    /**
     * The rules know the tick as it was before the model did anything; where it did something, they had better see a new one.
     */
    private Effort handOver(Dialogue dialogue, Calls calls, Tick tick, Toolbox toolbox)
            throws OperatorException, InterruptedException {
        if (toolbox.hasEnded()) {
            return effort(dialogue, Effort.NONE);
        }
        if (calls.hasActed()) {
            throw new OperatorException(name + " stopped in the middle of its work; the rules look at the sweep again");
        }
        return effort(dialogue, rules.act(tick, toolbox));
    }

    private static Effort effort(Dialogue dialogue, Effort more) {
        BigDecimal dollars = dialogue.dollars();
        return new Effort(dollars.doubleValue() + more.dollars(), dialogue.turns() + more.turns());
    }

    /** Ends the servers of tools; the rules are not its own to close. */
    @Override
    public void close() {
        worker.close();
        remote.close();
    }
}
