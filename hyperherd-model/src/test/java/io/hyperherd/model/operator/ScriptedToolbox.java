package io.hyperherd.model.operator;

import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolDefinition;
import io.hyperherd.monitor.spi.ToolDefinition.Kind;
import io.hyperherd.monitor.spi.ToolDefinition.Parameter;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import io.hyperherd.monitor.spi.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A toolbox that does nothing but remember, on a clock that waits for nobody. */
final class ScriptedToolbox implements Toolbox {

    final List<String> calls = new ArrayList<>();
    final List<ToolCall> performed = new ArrayList<>();
    final List<String> announced = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();

    private final VirtualClock clock;
    private final Map<String, ToolResult> results = new HashMap<>();
    private boolean hasEnded;
    private boolean isToEnd;

    ScriptedToolbox(VirtualClock clock) {
        this.clock = clock;
    }

    /** Lets {@code tool} come to {@code text}. */
    ScriptedToolbox with(String tool, Outcome outcome, String text) {
        results.put(tool, new ToolResult(outcome, text));
        return this;
    }

    /** The monitor is to end while it waits next. */
    void endWhileWaiting() {
        isToEnd = true;
    }

    @Override
    public List<ToolDefinition> definitions() {
        return List.of(new ToolDefinition(
                "tail_log",
                "Returns the end of a log.",
                List.of(
                        new Parameter("index", "the trial", Kind.INTEGER, true, List.of()),
                        new Parameter("stream", "which", Kind.TEXT, false, List.of("both", "stderr")))));
    }

    @Override
    public ToolResult call(String tool, String arguments) {
        calls.add(tool + arguments);
        hasEnded |= tool.equals("schedule_next") || tool.equals("halt");
        return results.getOrDefault(tool, new ToolResult(Outcome.DONE, "done"));
    }

    @Override
    public ToolResult perform(ToolCall call) {
        performed.add(call);
        hasEnded |= call instanceof ToolCall.ScheduleNext || call instanceof ToolCall.Halt;
        return new ToolResult(Outcome.DONE, "done");
    }

    @Override
    public boolean hasEnded() {
        return hasEnded;
    }

    @Override
    public <T> T await(CompletableFuture<T> answer, Duration atMost)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (isToEnd) {
            answer.cancel(true);
            throw new InterruptedException("the monitor ends");
        }
        return answer.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        pauses.add(time);
        clock.advance(time);
    }

    @Override
    public void note(String tool, String arguments) {
        notes.add(tool + arguments);
    }

    @Override
    public void announce(String text) {
        announced.add(text);
    }
}
