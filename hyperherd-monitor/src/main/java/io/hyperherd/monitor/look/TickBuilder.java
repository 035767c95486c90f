package io.hyperherd.monitor.look;

import io.hyperherd.LogTail;
import io.hyperherd.Snapshot;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.file.ChatHistory;
import io.hyperherd.monitor.file.Inbox;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.file.PromptFile;
import io.hyperherd.monitor.plan.PlanFile;
import io.hyperherd.monitor.spi.ChatEntry;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.Trigger;
import io.hyperherd.scheduler.TaskReport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts together what an operator is shown. Nothing is used up before {@link #commit}: a tick that fails is shown again. */
public final class TickBuilder {

    private static final int SHOWN_ERRORS = 20;
    private static final int ERROR_LINES = 20;

    private final Workplace workplace;
    private final Clock clock;
    private final SnapshotFile snapshots;
    private final Inbox inbox;
    private final ChatHistory history;
    private final PromptFile prompt;
    private final PlanFile plan;

    /** Creates what looks at {@code workplace}. */
    public TickBuilder(Workplace workplace, MonitorFiles files, Clock clock) {
        this.workplace = workplace;
        this.clock = clock;
        snapshots = new SnapshotFile(files);
        inbox = new Inbox(files);
        history = new ChatHistory(files);
        prompt = new PromptFile(files);
        plan = new PlanFile(files);
    }

    /** Returns a tick on {@code snapshot}, for an operator. */
    public Built build(Trigger trigger, Snapshot snapshot) {
        List<Message> messages = inbox.take();
        messages.forEach(message ->
                history.add(new ChatEntry(message.at(), "user", message.author(), message.source(), message.text())));
        return built(trigger, snapshot, messages);
    }

    /** Returns a tick on {@code snapshot}, to be looked at: no file is changed. */
    public Built rehearse(Trigger trigger, Snapshot snapshot) {
        return built(trigger, snapshot, inbox.peek());
    }

    private Built built(Trigger trigger, Snapshot snapshot, List<Message> messages) {
        Optional<SweepRun> run = workplace.run();
        Map<Integer, String> before = snapshots.statuses().orElse(Map.of());
        Tick tick = new Tick(
                trigger,
                clock.now(),
                snapshot,
                changes(snapshot, before, run),
                plan.text(),
                messages,
                history.entries(),
                prompt.read(),
                workplace.sweep().definition().oversight().halving());
        return new Built(tick, SnapshotFile.document(snapshot, run));
    }

    private static Tick.Changes changes(Snapshot snapshot, Map<Integer, String> before, Optional<SweepRun> run) {
        List<TrialSnapshot> failed = news(snapshot, before, TrialStatus.FAILED);
        int told = Math.max(0, failed.size() - SHOWN_ERRORS);
        return new Tick.Changes(
                IntStream.range(0, failed.size())
                        .mapToObj(i -> failed(failed.get(i), i < told ? Optional.empty() : run))
                        .toList(),
                indices(news(snapshot, before, TrialStatus.COMPLETED)),
                indices(news(snapshot, before, TrialStatus.PRUNED)));
    }

    private static List<TrialSnapshot> news(Snapshot snapshot, Map<Integer, String> before, TrialStatus status) {
        return snapshot.trials().stream()
                .filter(trial -> trial.trial().status() == status)
                .filter(trial -> !status.word().equals(before.get(trial.trial().index())))
                .sorted(Comparator.comparingInt(trial -> trial.trial().index()))
                .toList();
    }

    private static List<Integer> indices(List<TrialSnapshot> trials) {
        return trials.stream().map(trial -> trial.trial().index()).toList();
    }

    private static Tick.Failed failed(TrialSnapshot trial, Optional<SweepRun> run) {
        int index = trial.trial().index();
        return new Tick.Failed(
                index,
                trial.trial().experimentName(),
                trial.report().map(TaskReport::word),
                run.flatMap(opened -> opened.tail(index, LogTail.Stream.STDERR, ERROR_LINES)
                                .lines())
                        .orElse(List.of()));
    }

    /** Records that {@code built} was worked off. */
    public void commit(Built built) {
        snapshots.rotate(built.document());
        inbox.forget();
    }

    /**
     * A tick.
     *
     * @param tick what the operator is shown
     * @param document the snapshot in it, as {@code herd snapshot} prints it
     */
    public record Built(Tick tick, String document) {}
}
