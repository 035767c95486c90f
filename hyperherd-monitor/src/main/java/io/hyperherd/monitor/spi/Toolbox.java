package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * All that an operator can do in one tick. The guards are in here, so they hold for every operator: a live trial is never submitted again,
 * no more than a third of the trials is pruned without a person, each kind of resource is raised once, nothing is done on stale state. What
 * is done stands in {@code agent_log.jsonl} before it is done. For the thread that called {@link Operator#act}, until that returns.
 */
@Api(Api.Status.EVOLVING)
public interface Toolbox {

    /** Returns the tools, for a model. */
    List<ToolDefinition> definitions();

    /**
     * Does what a model asks for. Whatever it asks for, this answers: an unknown tool, arguments that are no JSON or do not fit become a
     * result that says so.
     *
     * @param tool the name
     * @param arguments a JSON object, as the model wrote it
     */
    ToolResult call(String tool, String arguments);

    /** Does it. */
    ToolResult perform(ToolCall call);

    /** Returns whether the operator has said when to come again, or has ended the monitor. */
    boolean hasEnded();

    /**
     * Waits for {@code answer}, and serves commands of people meanwhile.
     *
     * @throws ExecutionException when it completes exceptionally
     * @throws TimeoutException when it did not come in {@code atMost}; it is cancelled then
     * @throws InterruptedException when the monitor is to end; it is cancelled then
     */
    <T> T await(CompletableFuture<T> answer, Duration atMost)
            throws ExecutionException, TimeoutException, InterruptedException;

    /**
     * Waits for {@code time}, and serves commands of people meanwhile; returns earlier when somebody writes to the operator.
     *
     * @throws InterruptedException when the monitor is to end
     */
    void pause(Duration time) throws InterruptedException;

    /** Writes to the journal what is about to be done by a tool that is not one of these, such as of an MCP server. */
    void note(String tool, String arguments);

    /** Says {@code text} to people as the monitor, not as the operator: that the model's budget is spent, for instance. */
    void announce(String text);
}
