package io.hyperherd.monitor.look;

import io.hyperherd.Snapshot;
import io.hyperherd.SuccessiveHalving;
import io.hyperherd.monitor.file.ChatHistory;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.Inbox;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A tick as the JSON document that the Python tool hands its model, key for key. */
public final class StateDocument {

    private StateDocument() {}

    /** Returns the document. */
    public static Value of(TickBuilder.Built built) {
        Tick tick = built.tick();
        return Fields.none()
                .with("sweep_name", tick.snapshot().sweepName())
                .with("workspace", tick.snapshot().workspace().toString())
                .with("trigger", tick.trigger().word())
                .with("plan", tick.plan())
                .with("totals", totals(tick.snapshot()))
                .with("trials", SnapshotFile.trials(built.document()))
                .with("newly_failed", list(tick.changes().failed(), StateDocument::failed))
                .with("newly_completed", tick.changes().completed())
                .with("newly_pruned", tick.changes().pruned())
                .with(
                        "inbox",
                        list(tick.inbox(), message -> Inbox.fields(message).value()))
                .with(
                        "chat_history",
                        list(tick.history(), entry -> ChatHistory.fields(entry).value()))
                .with("user_prompt", tick.prompt().map(StateDocument::prompt).orElse(Value.NULL))
                .with("sh", tick.halving().map(StateDocument::halving).orElse(Value.NULL))
                .value();
    }

    private static Fields totals(Snapshot snapshot) {
        Fields totals = Fields.none().with("total", snapshot.trials().size());
        for (var entry : snapshot.totals().entrySet()) {
            totals = totals.with(entry.getKey().word(), entry.getValue());
        }
        return totals;
    }

    private static <T> Value list(List<T> items, Function<T, Value> each) {
        return new Value.Seq(items.stream().map(each).toList());
    }

    private static Value failed(Tick.Failed failed) {
        return Fields.none()
                .with("index", failed.index())
                .with("experiment_name", text(failed.experimentName()))
                .with("slurm_state", text(failed.schedulerState()))
                .with("stderr_tail", list(failed.stderr(), Value::of))
                .value();
    }

    private static Value text(Optional<String> text) {
        return text.<Value>map(Value::of).orElse(Value.NULL);
    }

    private static Value prompt(Tick.UserPrompt prompt) {
        boolean isNews = prompt.status() != Tick.UserPrompt.Status.UNCHANGED;
        return Fields.none()
                .with("status", prompt.status().name().toLowerCase(Locale.ROOT))
                .with("sha256", prompt.sha256())
                .with("text", isNews ? Value.of(prompt.text()) : Value.NULL)
                .value();
    }

    private static Value halving(SuccessiveHalving halving) {
        return Fields.none()
                .with("metric", halving.metric())
                .with("direction", halving.direction().name().toLowerCase(Locale.ROOT))
                .with("min_steps", halving.minSteps())
                .with("budget", halving.budget())
                .with("eta", halving.eta())
                .with("mode", halving.mode().name().toLowerCase(Locale.ROOT))
                .with("rungs", rungs(halving))
                .value();
    }

    /** Returns the steps of comparison: from the first on, each {@code eta} times the one before, up to the budget, which is the last. */
    static List<Integer> rungs(SuccessiveHalving halving) {
        List<Integer> rungs = new ArrayList<>();
        for (long step = halving.minSteps(); step < halving.budget(); step *= halving.eta()) {
            rungs.add((int) step);
        }
        rungs.add(halving.budget());
        return rungs;
    }
}
