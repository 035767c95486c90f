package io.hyperherd.monitor.rule;

import io.hyperherd.Snapshot;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.look.Ranges;
import io.hyperherd.monitor.plan.Phase;
import io.hyperherd.monitor.plan.Plan;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.Toolbox;
import io.hyperherd.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One tick of the rules while it goes on: the plan as it changes, and what will be said of it in the end. */
final class RuleTick {

    private final Tick tick;
    private final Toolbox toolbox;
    private final RuleSettings settings;
    private final List<String> notes = new ArrayList<>();
    private final Set<Integer> submitted = new TreeSet<>();
    private Plan plan;
    private Plan written;

    RuleTick(Tick tick, Toolbox toolbox, RuleSettings settings) {
        this.tick = tick;
        this.toolbox = toolbox;
        this.settings = settings;
        plan = Plan.of(tick.plan());
        written = plan;
    }

    Tick tick() {
        return tick;
    }

    RuleSettings settings() {
        return settings;
    }

    Plan plan() {
        return plan;
    }

    void plan(Plan changed) {
        plan = changed;
    }

    void enter(Phase phase) {
        plan = plan.in(phase);
    }

    ToolResult perform(ToolCall call) {
        return toolbox.perform(call);
    }

    /** Notes one line of the summary. */
    void note(String line) {
        notes.add(line);
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }

    boolean hasEnded() {
        return toolbox.hasEnded();
    }

    void say(String text) {
        perform(new ToolCall.Say(text));
    }

    /** Trials in {@code status}, ascending; those submitted in this tick no longer count. */
    List<Integer> in(TrialStatus status) {
        return tick.snapshot().trials().stream()
                .filter(trial -> trial.trial().status() == status)
                .map(trial -> trial.trial().index())
                .filter(index -> !submitted.contains(index))
                .sorted()
                .toList();
    }

    boolean anyLive() {
        return !submitted.isEmpty() || !tick.snapshot().isSettled();
    }

    TrialSnapshot trial(int index) {
        return tick.snapshot().trials().stream()
                .filter(trial -> trial.trial().index() == index)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no trial " + index));
    }

    /**
     * Submits trials, and notes what was not done.
     *
     * @return the trials that were submitted
     */
    List<Integer> submit(List<Integer> indices, Resubmission resubmission, String why) {
        Submitted done = trySubmit(indices, resubmission, why);
        done.refused().forEach((index, reason) -> note("trial " + index + ": not submitted: " + reason));
        return done.indices();
    }

    /** What came of a submission: which trials went, and why which did not. */
    record Submitted(List<Integer> indices, Map<Integer, String> refused) {}

    Submitted trySubmit(List<Integer> indices, Resubmission resubmission, String why) {
        ToolResult result = perform(new ToolCall.RunIndices(indices, resubmission, why));
        Fields answer = Fields.of(MonitorFiles.parsed(result.text()).orElse(Value.NULL));
        if (result.outcome() == ToolResult.Outcome.FAILED) {
            note("nothing was submitted: " + result.text());
            return new Submitted(List.of(), Map.of());
        }
        Fields refused = Fields.of(answer.get("refused"));
        Map<Integer, String> reasons = new TreeMap<>();
        refused.entries()
                .keySet()
                .forEach(key ->
                        reasons.put(Integer.parseInt(key), refused.text(key).orElse("")));
        if (!result.isDone() && reasons.isEmpty()) {
            indices.forEach(index -> reasons.put(index, result.text()));
        }
        List<Integer> gone =
                indices.stream().filter(index -> !reasons.containsKey(index)).toList();
        submitted.addAll(result.isDone() ? gone : List.of());
        return new Submitted(result.isDone() ? gone : List.of(), reasons);
    }

    /** Writes the plan: what follows must not be done by a plan that a crash may lose. */
    void persist() {
        if (!plan.isEmpty() && !plan.equals(written)) {
            perform(new ToolCall.WritePlan(plan.text()));
            written = plan;
        }
    }

    /** Writes the plan, and says what was done. */
    void conclude() {
        persist();
        if (!notes.isEmpty()) {
            perform(new ToolCall.TickSummary(String.join("\n", notes)));
        }
    }

    void next(Duration delay) {
        conclude();
        perform(new ToolCall.ScheduleNext(delay));
    }

    void halt(String reason) {
        conclude();
        perform(new ToolCall.Halt(reason));
    }

    /** Returns the totals in words. */
    static String totals(Snapshot snapshot) {
        return snapshot.totals().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }

    /** Returns indices in words, runs of them joined. */
    static String named(List<Integer> indices) {
        return (indices.size() == 1 ? "trial " : "trials ") + Ranges.of(indices);
    }
}
