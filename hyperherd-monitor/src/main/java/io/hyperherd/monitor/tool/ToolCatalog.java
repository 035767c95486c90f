package io.hyperherd.monitor.tool;

import static io.hyperherd.monitor.spi.ToolDefinition.Kind.BOOLEAN;
import static io.hyperherd.monitor.spi.ToolDefinition.Kind.INTEGER;
import static io.hyperherd.monitor.spi.ToolDefinition.Kind.INTEGERS;
import static io.hyperherd.monitor.spi.ToolDefinition.Kind.NUMBER;
import static io.hyperherd.monitor.spi.ToolDefinition.Kind.TEXT;

import io.hyperherd.monitor.spi.ToolDefinition;
import io.hyperherd.monitor.spi.ToolDefinition.Kind;
import io.hyperherd.monitor.spi.ToolDefinition.Parameter;
import java.util.List;
import java.util.Optional;

/** The tools as a model is told of them. */
final class ToolCatalog {

    static final List<ToolDefinition> ALL = List.of(
            tool("read_state", "The state of the sweep in this tick, as JSON."),
            tool("read_plan", "The plan."),
            tool("write_plan", "Replace the whole plan.", needed("plan", "The plan in Markdown.", TEXT)),
            tool("read_user_prompt", "PROMPT.md, the user's standing instructions."),
            tool(
                    "mark_user_prompt_read",
                    "Acknowledge PROMPT.md.",
                    needed("sha256", "The digest of the text that was read.", TEXT)),
            tool(
                    "bump_mem",
                    "Raise slurm.mem in hyperherd.yaml; once, unless a person asks.",
                    needed("percent", "By how much, 1 to 100.", INTEGER)),
            tool(
                    "bump_time",
                    "Raise slurm.time in hyperherd.yaml; once, unless a person asks.",
                    needed("percent", "By how much, 1 to 100.", INTEGER)),
            tool(
                    "run_indices",
                    "Submit trials. Live ones are left alone and reported.",
                    needed("indices", "Which trials.", INTEGERS),
                    optional("force", "Submit also trials that failed or were ended.", BOOLEAN)),
            tool(
                    "stop_index",
                    "Cancel a trial; the next run submits it again.",
                    needed("index", "Which trial.", INTEGER)),
            tool("stop_all", "Ask a person to confirm that every live trial is cancelled."),
            tool(
                    "prune_index",
                    "Stop a trial for good; at most a third of the sweep.",
                    needed("index", "Which trial.", INTEGER),
                    needed("reason", "Why.", TEXT)),
            tool(
                    "validate_config",
                    "Let a trainer configured by Hydra check its configuration without training.",
                    needed("index", "Which trial; negative for all.", INTEGER)),
            tool(
                    "tail_log",
                    "The ends of a trial's logs, as quoted data.",
                    needed("index", "Which trial.", INTEGER),
                    optional("lines", "How many lines of each, 1 to 1000; 40 without it.", INTEGER),
                    new Parameter("stream", "Which log.", TEXT, false, List.of("both", "stdout", "stderr"))),
            tool("list_metrics", "Which metrics a trial streams.", needed("index", "Which trial.", INTEGER)),
            tool(
                    "compute_metric",
                    "Figures over a metric of a trial.",
                    needed("index", "Which trial.", INTEGER),
                    needed("metric", "Which metric.", TEXT),
                    optional("last_n", "Only the last so many points.", INTEGER),
                    optional("step_min", "Only from this step on.", NUMBER),
                    optional("step_max", "Only up to this step.", NUMBER),
                    optional("since_seconds", "Only of the last so many seconds.", NUMBER)),
            tool(
                    "summarize_metrics",
                    "The last value of every metric of every trial that began.",
                    optional("smooth", "The mean of so many last points instead.", INTEGER)),
            tool("msg", "Say something to the people.", needed("text", "What.", TEXT)),
            tool("tick_summary", "Say what this tick did, in one line.", needed("text", "What.", TEXT)),
            tool(
                    "post_results_table",
                    "Post the table of results.",
                    optional("caption", "A line above it.", TEXT),
                    optional("with_steps", "With the values of every step; true without it.", BOOLEAN)),
            tool(
                    "schedule_next",
                    "End the tick and come again.",
                    needed("delay_seconds", "After how long; 60 to 3600.", INTEGER)),
            tool("halt", "End the monitor. Trials go on.", needed("reason", "Why, for people.", TEXT)));

    private ToolCatalog() {}

    private static ToolDefinition tool(String name, String description, Parameter... parameters) {
        return new ToolDefinition(name, description, List.of(parameters));
    }

    private static Parameter needed(String name, String description, Kind kind) {
        return new Parameter(name, description, kind, true, List.of());
    }

    private static Parameter optional(String name, String description, Kind kind) {
        return new Parameter(name, description, kind, false, List.of());
    }

    static Optional<ToolDefinition> named(String name) {
        return ALL.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
