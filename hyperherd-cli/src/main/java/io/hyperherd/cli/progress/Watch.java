package io.hyperherd.cli.progress;

import io.hyperherd.Snapshot;
import io.hyperherd.Submission;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.terminal.Totals;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Waits for trials and shows how far they are. The trials do not depend on it. */
public final class Watch {

    /** The name of the scheduler that runs trials on this machine. */
    public static final String LOCAL = "local";

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private static final int FAILURES_SHOWN = 5;

    private final Session session;
    private final Target target;
    private final Progress progress;
    private final Set<String> warned = new HashSet<>();
    private boolean silent;

    public Watch(Session session, Target target, Progress progress) {
        this.session = session;
        this.target = target;
        this.progress = progress;
    }

    /** Waits until the trials that are live now are over, tells how they ended, and returns the exit status. */
    public int follow(SweepRun run) {
        return over(run).map(this::conclude).orElse(ExitStatus.DONE);
    }

    /** Waits as {@link #follow} does and tells nothing. */
    public int quietly(SweepRun run) {
        return over(run).map(Ending::status).orElse(ExitStatus.DONE);
    }

    /** How the trials that were waited for ended. */
    private record Ending(Moment moment, Snapshot snapshot) {

        int status() {
            return moment.allCompleted() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private Optional<Ending> over(SweepRun run) {
        Set<Integer> watched = watched(run);
        if (watched.isEmpty()) {
            return Optional.empty();
        }
        Instant start = session.clock().instant();
        Set<Integer> live = new HashSet<>(watched);
        Snapshot end = await(run, snapshot -> {
            Moment moment = moment(run, snapshot, watched, start);
            progress.show(moment, takeEnded(moment, live));
        });
        return Optional.of(new Ending(moment(run, end, watched, start), end));
    }

    /** Waits until no trial is live, showing all of them, and returns how it ended. */
    public Snapshot untilSettled(SweepRun run) {
        Set<Integer> all = run.trials().stream().map(Trial::index).collect(Collectors.toSet());
        Instant start = session.clock().instant();
        Set<Integer> live = watched(run);
        return await(run, snapshot -> {
            Moment moment = moment(run, snapshot, all, start);
            progress.show(moment, takeEnded(moment, live));
        });
    }

    private Snapshot await(SweepRun run, Consumer<Snapshot> watcher) {
        session.interruption().say(this::leave);
        Snapshot end = run.await(FOR_EVER, snapshot -> {
            session.warn(snapshot.warnings().stream().filter(warned::add).toList());
            tellSilence(snapshot);
            watcher.accept(snapshot);
        });
        progress.end();
        session.interruption().disarm();
        return end;
    }

    /** A screen shows the age all the while; elsewhere one line for each silence is enough. */
    private void tellSilence(Snapshot snapshot) {
        Optional<String> silence = Silence.of(snapshot);
        if (silence.isPresent() && !silent && !session.terminal().isScreen()) {
            session.err().println(silence.get());
        }
        silent = silence.isPresent();
    }

    private static Set<Integer> watched(SweepRun run) {
        Set<Integer> watched = new HashSet<>();
        run.submissions().stream().map(Submission::indices).forEach(watched::addAll);
        run.trials().stream()
                .filter(trial -> trial.status().isLive())
                .map(Trial::index)
                .forEach(watched::add);
        return watched;
    }

    private Moment moment(SweepRun run, Snapshot snapshot, Set<Integer> watched, Instant start) {
        List<Trial> trials = snapshot.trials().stream()
                .map(TrialSnapshot::trial)
                .filter(trial -> watched.contains(trial.index()))
                .toList();
        return new Moment(
                Duration.between(start, session.clock().instant()), trials, run::lastLogLine, Silence.of(snapshot));
    }

    private static List<Trial> takeEnded(Moment moment, Set<Integer> live) {
        return moment.trials().stream()
                .filter(trial -> !trial.status().isLive() && live.remove(trial.index()))
                .toList();
    }

    private int conclude(Ending ending) {
        Moment moment = ending.moment();
        int all = moment.trials().size();
        session.out()
                .println((all == 1 ? "1 trial" : all + " trials") + " over after " + moment.clock() + ": "
                        + Totals.of(moment.trials()).words(session.painter()) + ".");
        ending.snapshot().trials().stream()
                .filter(trial -> trial.trial().status() == TrialStatus.FAILED && moment.shows(trial.trial()))
                .limit(FAILURES_SHOWN)
                .forEach(trial -> session.out().println("  " + failure(trial)));
        session.out().println("Results: " + session.hint("res", target));
        return ending.status();
    }

    private String failure(TrialSnapshot failed) {
        Trial trial = failed.trial();
        String how = failed.report()
                .filter(report -> report.state() != TaskState.FAILED)
                .map(report -> " (" + report.word() + ")")
                .orElse("");
        return Moment.label(trial) + " failed" + how + "; why: " + session.hint("tail", target) + " " + trial.index();
    }

    private void leave() {
        progress.end();
        session.err().println();
        session.err().println("Interrupted. The trials go on.");
        session.err().println("  look:  " + session.hint("status", target));
        session.err().println("  stop:  " + session.hint("stop", target) + " --all");
    }
}
