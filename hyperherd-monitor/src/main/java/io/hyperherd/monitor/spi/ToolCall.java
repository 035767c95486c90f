package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Something an operator may have done; there is nothing else it can do. Immutable. */
@Api(Api.Status.EVOLVING)
public sealed interface ToolCall {

    /** Return the state of this tick as JSON. */
    record ReadState() implements ToolCall {}

    /** Return the plan. */
    record ReadPlan() implements ToolCall {}

    /** Replace the plan. */
    record WritePlan(String plan) implements ToolCall {}

    /** Return {@code PROMPT.md}. */
    record ReadUserPrompt() implements ToolCall {}

    /** Acknowledge {@code PROMPT.md}. */
    record MarkUserPromptRead(String sha256) implements ToolCall {}

    /** Raise {@code slurm.mem} in the sweep's file. */
    record BumpMemory(int percent) implements ToolCall {}

    /** Raise {@code slurm.time} in the sweep's file. */
    record BumpTime(int percent) implements ToolCall {}

    /** Submit trials. */
    record RunIndices(List<Integer> indices, Resubmission resubmission, String reason) implements ToolCall {
        /** Copies the list. */
        public RunIndices {
            indices = List.copyOf(indices);
        }
    }

    /** Cancel a trial; the next run submits it again. */
    record StopIndex(int index) implements ToolCall {}

    /** Cancel every live trial. */
    record StopAll() implements ToolCall {}

    /** Stop a trial for good. */
    record PruneIndex(int index, String reason) implements ToolCall {}

    /** Check the launcher of a trial, or with a negative index of all, with {@code herd test --cfg-job}. */
    record ValidateConfig(int index) implements ToolCall {}

    /** Return the last lines of a trial's logs. */
    record TailLog(int index, int lines, Streams streams) implements ToolCall {}

    /** Return which metrics a trial streams. */
    record ListMetrics(int index) implements ToolCall {}

    /** Return figures over a metric of a trial. */
    record ComputeMetric(
            int index,
            String metric,
            OptionalInt lastN,
            OptionalDouble stepMin,
            OptionalDouble stepMax,
            OptionalDouble sinceSeconds)
            implements ToolCall {}

    /** Return the last values of all metrics of all trials that began. */
    record SummarizeMetrics(int smooth) implements ToolCall {}

    /** Say something to people. */
    record Say(String text) implements ToolCall {}

    /** Say what the tick did; not part of the conversation. */
    record TickSummary(String text) implements ToolCall {}

    /** Post the table of results. */
    record PostResultsTable(String caption, Steps steps) implements ToolCall {}

    /** Come again after a while; the last thing of a tick. */
    record ScheduleNext(Duration delay) implements ToolCall {}

    /** End the monitor; the last thing of a tick. Trials go on. */
    record Halt(String reason) implements ToolCall {}

    /** Whether trials that ended may be submitted again. */
    enum Resubmission {
        /** Only trials that are ready. */
        NEVER,
        /** Also trials that failed, were cancelled or completed; live ones never. */
        ENDED
    }

    /** Which logs. */
    enum Streams {
        /** Standard error, then standard output. */
        BOTH,
        /** Standard output. */
        STDOUT,
        /** Standard error. */
        STDERR
    }

    /** Whether step-by-step metrics go with a table. */
    enum Steps {
        /** They do. */
        WITH,
        /** They do not. */
        WITHOUT
    }
}
