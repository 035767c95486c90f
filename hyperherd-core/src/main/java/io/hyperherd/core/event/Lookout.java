package io.hyperherd.core.event;

import io.hyperherd.Snapshot;
import io.hyperherd.StepRow;
import io.hyperherd.SweepEvent;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a sweep again and again. Not for several threads. */
final class Lookout {

    private final SweepRun run;
    private final Seen seen = new Seen();
    private boolean isSettled;

    Lookout(SweepRun run) {
        this.run = run;
    }

    /** Returns whether no trial was live at the last look. */
    boolean isSettled() {
        return isSettled;
    }

    /** Looks once and returns what is new. Metrics are read after statuses, so that those of a trial that is over are all there. */
    List<SweepEvent> look() {
        Snapshot snapshot = run.refresh();
        List<StepRow> steps = new ArrayList<>();
        snapshot.trials().stream()
                .filter(now -> mayHaveLogged(now.trial()) && !seen.wasOver(now))
                .forEach(now -> steps.addAll(run.steps(now.trial().index()).rows()));
        Set<Integer> started = snapshot.trials().stream()
                .map(TrialSnapshot::trial)
                .filter(Lookout::mayHaveLogged)
                .map(Trial::index)
                .collect(Collectors.toSet());
        Map<Integer, Map<String, Value>> finals = new LinkedHashMap<>();
        for (TrialResult result : run.results().trials()) {
            if (started.contains(result.trial().index()) && !result.metrics().isEmpty()) {
                finals.put(result.trial().index(), result.metrics());
            }
        }
        isSettled = snapshot.isSettled();
        return seen.add(new Look(snapshot, run.plan().map(plan -> plan.reconciliation()), steps, finals));
    }

    /** One that began since the snapshot is told of at the next look, its start first. */
    private static boolean mayHaveLogged(Trial trial) {
        return trial.status() == TrialStatus.RUNNING || Seen.isOver(trial.status());
    }
}
