package io.hyperherd.monitor.tool;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.Journal;
import io.hyperherd.monitor.look.StateDocument;
import io.hyperherd.monitor.look.TickBuilder;
import io.hyperherd.monitor.resource.Resource;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolDefinition;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import io.hyperherd.monitor.spi.Toolbox;
import io.hyperherd.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The tools of one tick. */
public final class TickTools implements Toolbox {

    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Workshop workshop;
    private final TickBuilder.Built built;
    private final Authority authority;
    private Optional<Ending> ending = Optional.empty();

    /** Creates the tools for {@code built}. */
    public TickTools(Workshop workshop, TickBuilder.Built built) {
        this.workshop = workshop;
        this.built = built;
        authority = built.tick().inbox().isEmpty() ? Authority.OPERATOR : Authority.ASKED_OPERATOR;
    }

    /** How a tick ended. */
    public sealed interface Ending {
        /** Another comes. */
        record Next(Duration delay) implements Ending {}

        /** None comes. */
        record Halted(String reason) implements Ending {}
    }

    /** Returns how the tick ended; empty when the operator did not say. */
    public Optional<Ending> ending() {
        return ending;
    }

    @Override
    public List<ToolDefinition> definitions() {
        return ToolCatalog.ALL;
    }

    @Override
    public boolean hasEnded() {
        return ending.isPresent();
    }

    @Override
    public ToolResult call(String tool, String arguments) {
        try {
            return perform(ToolParser.parse(tool, arguments));
        } catch (IllegalArgumentException mistake) {
            return new ToolResult(Outcome.REFUSED, String.valueOf(mistake.getMessage()));
        }
    }

    @Override
    public ToolResult perform(ToolCall call) {
        if (ending.isPresent()) {
            return new ToolResult(Outcome.REFUSED, "the tick is over");
        }
        if (call instanceof ToolCall.RunIndices run) {
            return workshop.actions().run(run.indices(), run.resubmission(), run.reason(), authority);
        } else if (call instanceof ToolCall.BumpMemory bump) {
            return workshop.raising().raise(Resource.MEMORY, bump.percent(), authority);
        } else if (call instanceof ToolCall.BumpTime bump) {
            return workshop.raising().raise(Resource.TIME, bump.percent(), authority);
        } else if (call instanceof ToolCall.StopIndex stop) {
            return workshop.actions().stop(stop.index(), authority);
        } else if (call instanceof ToolCall.PruneIndex prune) {
            return workshop.actions().prune(prune.index(), prune.reason(), authority);
        } else if (call instanceof ToolCall.StopAll) {
            workshop.people().confirmStopAll();
            return new ToolResult(Outcome.REFUSED, "a person was asked; it is done once one confirms");
        } else if (call instanceof ToolCall.ValidateConfig check) {
            return workshop.validation().check(check.index());
        }
        return call instanceof ToolCall.ScheduleNext || call instanceof ToolCall.Halt ? end(call) : words(call);
    }

    private ToolResult end(ToolCall call) {
        if (call instanceof ToolCall.Halt halt) {
            workshop.journal().write("halt", Fields.none().with("reason", halt.reason()));
            ending = Optional.of(new Ending.Halted(halt.reason()));
            return MonitorJson.done(Fields.none().with("halted", Value.of(true)).with("reason", halt.reason()));
        }
        Duration asked = ((ToolCall.ScheduleNext) call).delay();
        Duration delay = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        workshop.journal().write("schedule_next", Fields.none().with("delay_seconds", delay.toSeconds()));
        ending = Optional.of(new Ending.Next(delay));
        return MonitorJson.done(Fields.none().with("delay_seconds", delay.toSeconds()));
    }

    private ToolResult words(ToolCall call) {
        if (call instanceof ToolCall.Say say) {
            return workshop.talking().say(say.text());
        } else if (call instanceof ToolCall.TickSummary summary) {
            return workshop.talking().summary(summary.text());
        } else if (call instanceof ToolCall.PostResultsTable table) {
            return workshop.talking().results(table);
        } else if (call instanceof ToolCall.WritePlan plan) {
            return writePlan(plan.plan());
        } else if (call instanceof ToolCall.ReadPlan) {
            return new ToolResult(Outcome.DONE, workshop.plan().text());
        } else if (call instanceof ToolCall.ReadState) {
            return new ToolResult(Outcome.DONE, JsonStyle.STRICT_LINE.text(StateDocument.of(built)));
        } else if (call instanceof ToolCall.ReadUserPrompt) {
            return readPrompt();
        } else if (call instanceof ToolCall.MarkUserPromptRead mark) {
            return markPrompt(mark.sha256());
        }
        return figures(call);
    }

    private ToolResult figures(ToolCall call) {
        Reading reading = workshop.reading();
        if (call instanceof ToolCall.TailLog tail) {
            workshop.journal()
                    .write("tail_log", Fields.none().with("index", tail.index()).with("lines", tail.lines()));
            return reading.tail(tail.index(), tail.lines(), tail.streams());
        } else if (call instanceof ToolCall.ListMetrics list) {
            return reading.listMetrics(list.index());
        } else if (call instanceof ToolCall.ComputeMetric compute) {
            return reading.computeMetric(compute);
        }
        return reading.summarizeMetrics(((ToolCall.SummarizeMetrics) call).smooth());
    }

    private ToolResult writePlan(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        workshop.journal().write("write_plan", Fields.none().with("bytes", bytes));
        workshop.plan().write(text);
        return MonitorJson.done(
                Fields.none().with("path", workshop.plan().path().toString()).with("bytes", bytes));
    }

    private ToolResult readPrompt() {
        return built.tick()
                .prompt()
                .map(prompt -> MonitorJson.done(Fields.none()
                        .with("exists", Value.of(true))
                        .with("sha256", prompt.sha256())
                        .with("text", prompt.text())))
                .orElseGet(() -> MonitorJson.done(Fields.none().with("exists", Value.of(false))));
    }

    private ToolResult markPrompt(String digest) {
        boolean isThis =
                built.tick().prompt().filter(p -> p.sha256().equals(digest)).isPresent();
        if (!isThis) {
            return Actions.refused("that is not the digest of PROMPT.md in this tick");
        }
        workshop.journal().write("mark_user_prompt_read", Fields.none().with("sha256", digest));
        return MonitorJson.done(Fields.none()
                .with("acknowledged_sha256", digest)
                .with("path", workshop.prompt().acknowledge(digest).toString()));
    }

    @Override
    public <T> T await(CompletableFuture<T> answer, Duration atMost)
            throws ExecutionException, TimeoutException, InterruptedException {
        return workshop.people().await(answer, atMost);
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        workshop.people().pause(time);
    }

    @Override
    public void note(String tool, String arguments) {
        workshop.journal()
                .write("mcp", Fields.none().with("tool", Journal.cut(tool)).with("arguments", Journal.cut(arguments)));
    }

    @Override
    public void announce(String text) {
        workshop.people().post(new Post(Speaker.WARNING, text));
    }
}
