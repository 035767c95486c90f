package io.hyperherd.cli;

import io.hyperherd.Snapshot;
import io.hyperherd.Submission;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Waits for trials and shows how far they are. The trials do not depend on it. */
final class Watch {

    /** The name of the scheduler that runs trials on this machine. */
    static final String LOCAL = "local";

    private static final Duration LOCAL_INTERVAL = Duration.ofMillis(500);

    /** A cluster's controller serves everybody: asking it more often helps nobody. */
    private static final Duration CLUSTER_INTERVAL = Duration.ofSeconds(10);

    private final Session session;
    private final Target target;
    private final Progress progress;
    private final Set<String> warned = new HashSet<>();

    Watch(Session session, Target target, Progress progress) {
        this.session = session;
        this.target = target;
        this.progress = progress;
    }

    /** Waits until the trials that are live now are over, and returns the exit status: whether all of them completed. */
    int follow(SweepRun run) {
        Set<Integer> watched = watched(run);
        if (watched.isEmpty()) {
            return ExitStatus.DONE;
        }
        session.interruption().say(this::leave);
        Instant start = session.pacing().now();
        Set<Integer> live = new HashSet<>(watched);
        try {
            while (true) {
                Moment moment = moment(run, watched, start);
                progress.show(moment, takeEnded(moment, live));
                if (moment.isSettled()) {
                    progress.end();
                    return conclude(moment);
                }
                session.pacing().pause(interval(run));
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            leave();
            return ExitStatus.FAILED;
        }
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

    private static Duration interval(SweepRun run) {
        boolean here = run.plan().filter(p -> p.scheduler().equals(LOCAL)).isPresent();
        return here ? LOCAL_INTERVAL : CLUSTER_INTERVAL;
    }

    private Moment moment(SweepRun run, Set<Integer> watched, Instant start) {
        Snapshot snapshot = run.refresh();
        session.warn(snapshot.warnings().stream().filter(warned::add).toList());
        List<Trial> trials = snapshot.trials().stream()
                .map(TrialSnapshot::trial)
                .filter(trial -> watched.contains(trial.index()))
                .toList();
        return new Moment(Duration.between(start, session.pacing().now()), trials, run::lastLogLine);
    }

    private static List<Trial> takeEnded(Moment moment, Set<Integer> live) {
        return moment.trials().stream()
                .filter(trial -> !trial.status().isLive() && live.remove(trial.index()))
                .toList();
    }

    private int conclude(Moment moment) {
        session.interruption().disarm();
        if (progress instanceof SilentProgress) {
            return moment.allCompleted() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
        int all = moment.trials().size();
        session.out()
                .println((all == 1 ? "1 trial" : all + " trials") + " over after " + moment.clock() + ": "
                        + Totals.of(moment.trials()).words(session.painter()) + ".");
        moment.trials().stream()
                .filter(trial -> trial.status() == TrialStatus.FAILED)
                .limit(FAILURES_SHOWN)
                .forEach(trial -> session.out()
                        .println("  " + Moment.label(trial) + " failed; why: " + session.hint("tail", target) + " "
                                + trial.index()));
        session.out().println("Results: " + session.hint("res", target));
        return moment.allCompleted() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static final int FAILURES_SHOWN = 5;

    private void leave() {
        progress.end();
        session.err().println();
        session.err()
                .println("Interrupted. The trials go on; look with: " + session.hint("status", target)
                        + "   stop them with: " + session.hint("stop", target) + " --all");
    }
}
