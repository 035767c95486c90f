package io.hyperherd.cli.look;

import io.hyperherd.LogFollower;
import io.hyperherd.Snapshot;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Shows logs as they grow, until their trial is over and nothing more comes, or nobody reads any more. */
final class Following {

    /** How long it rests between two looks at the logs. */
    static final Duration REST = Duration.ofMillis(200);

    private final SweepRun run;
    private final int index;
    private final Consumer<List<String>> warn;
    private final Set<String> warned = new HashSet<>();

    /** Follows trial {@code index}; of what schedulers do not say {@code warn} is told once. */
    Following(SweepRun run, int index, Consumer<List<String>> warn) {
        this.run = run;
        this.index = index;
        this.warn = warn;
    }

    /**
     * Returns when there is nothing left to show.
     *
     * @param rest waits for {@link #REST}; returns whether to go on
     */
    void follow(LogFollower logs, LogPage page, BooleanSupplier rest) {
        long looks = Math.max(1, run.pollInterval().dividedBy(REST));
        boolean over = false;
        for (long look = 0; ; look++) {
            boolean overNow = over || (look % looks == 0 && isOver());
            boolean more = logs.poll(page::print);
            boolean ended = over && !more;
            if (ended) {
                page.endLine();
            }
            over = overNow;
            if (!page.flush() || ended || !rest.getAsBoolean()) {
                return;
            }
        }
    }

    private boolean isOver() {
        Snapshot snapshot = run.refresh();
        warn.accept(snapshot.warnings().stream().filter(warned::add).toList());
        return snapshot.trials().stream()
                .filter(trial -> trial.trial().index() == index)
                .noneMatch(Following::mayLog);
    }

    /** A trial that was told to stop may take its time, and one that is ready may be submitted yet. */
    private static boolean mayLog(TrialSnapshot trial) {
        TrialStatus status = trial.trial().status();
        return status.isLive()
                || status == TrialStatus.READY
                || trial.report()
                        .flatMap(report -> TrialStatus.of(report.state()))
                        .filter(TrialStatus::isLive)
                        .isPresent();
    }
}
