package io.hyperherd.monitor.tool;

import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolCall.Steps;
import io.hyperherd.monitor.spi.ToolCall.Streams;
import io.hyperherd.monitor.spi.ToolDefinition;
import io.hyperherd.spelling.Nearest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Turns what a model wrote into a call. Pure. */
final class ToolParser {

    private static final int USUAL_LINES = 40;

    private ToolParser() {}

    /**
     * Returns the call.
     *
     * @throws IllegalArgumentException when there is none; the message is for the model
     */
    static ToolCall parse(String name, String json) {
        ToolDefinition tool = ToolCatalog.named(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
        ToolArguments given = ToolArguments.of(tool, json);
        return switch (name) {
            case "read_state" -> new ToolCall.ReadState();
            case "read_plan" -> new ToolCall.ReadPlan();
            case "write_plan" -> new ToolCall.WritePlan(given.text("plan"));
            case "read_user_prompt" -> new ToolCall.ReadUserPrompt();
            case "mark_user_prompt_read" -> new ToolCall.MarkUserPromptRead(given.text("sha256"));
            case "bump_mem" -> new ToolCall.BumpMemory(given.integer("percent"));
            case "bump_time" -> new ToolCall.BumpTime(given.integer("percent"));
            case "run_indices" ->
                new ToolCall.RunIndices(
                        given.integers("indices"),
                        given.flag("force").orElse(false) ? Resubmission.ENDED : Resubmission.NEVER,
                        "");
            case "stop_index" -> new ToolCall.StopIndex(given.integer("index"));
            case "stop_all" -> new ToolCall.StopAll();
            case "prune_index" -> new ToolCall.PruneIndex(given.integer("index"), given.text("reason"));
            case "validate_config" -> new ToolCall.ValidateConfig(given.integer("index"));
            default -> parseRest(name, given);
        };
    }

    private static ToolCall parseRest(String name, ToolArguments given) {
        return switch (name) {
            case "tail_log" ->
                new ToolCall.TailLog(
                        given.integer("index"),
                        given.optionalInteger("lines").orElse(USUAL_LINES),
                        Streams.valueOf(
                                given.optionalText("stream").orElse("both").toUpperCase(Locale.ROOT)));
            case "list_metrics" -> new ToolCall.ListMetrics(given.integer("index"));
            case "compute_metric" ->
                new ToolCall.ComputeMetric(
                        given.integer("index"),
                        given.text("metric"),
                        given.optionalInteger("last_n"),
                        given.optionalNumber("step_min"),
                        given.optionalNumber("step_max"),
                        given.optionalNumber("since_seconds"));
            case "summarize_metrics" ->
                new ToolCall.SummarizeMetrics(given.optionalInteger("smooth").orElse(0));
            case "msg" -> new ToolCall.Say(given.text("text"));
            case "tick_summary" -> new ToolCall.TickSummary(given.text("text"));
            case "post_results_table" ->
                new ToolCall.PostResultsTable(
                        given.text("caption"), given.flag("with_steps").orElse(true) ? Steps.WITH : Steps.WITHOUT);
            case "schedule_next" -> new ToolCall.ScheduleNext(Duration.ofSeconds(given.integer("delay_seconds")));
            case "halt" -> new ToolCall.Halt(given.text("reason"));
            default -> throw new IllegalArgumentException(unknown(name));
        };
    }

    private static String unknown(String name) {
        List<String> names = ToolCatalog.ALL.stream().map(ToolDefinition::name).toList();
        return "there is no tool '" + name + "'"
                + Nearest.of(name, names)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
    }
}
