package io.hyperherd.monitor.look;

import io.hyperherd.Results;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.monitor.spi.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The sweep as its file has it at each moment: people, and the monitor, edit the file while it runs. */
public final class Workplace {

    private final Supplier<Sweep> sweeps;
    private final Map<String, String> variables;
    private final Clock clock;

    /**
     * Creates it.
     *
     * @param sweeps opens the sweep anew
     * @param variables what trials get on top of the environment of this process
     */
    public Workplace(Supplier<Sweep> sweeps, Map<String, String> variables, Clock clock) {
        this.sweeps = sweeps;
        this.variables = new LinkedHashMap<>(variables);
        this.clock = clock;
    }

    /**
     * Returns the sweep.
     *
     * @throws io.hyperherd.ConfigException when its file is not valid at the moment
     */
    public Sweep sweep() {
        return sweeps.get();
    }

    /** Returns the run of the workspace; empty when nothing was ever submitted. */
    public Optional<SweepRun> run() {
        return sweep().open();
    }

    /** Returns what trials get on top of the environment of this process. */
    public Map<String, String> variables() {
        return new LinkedHashMap<>(variables);
    }

    /** Asks the scheduler once; where nothing was ever submitted, all trials of the definition are ready. */
    public Snapshot snapshot() {
        Sweep sweep = sweep();
        return sweep.open().map(SweepRun::refresh).orElseGet(() -> untouched(sweep));
    }

    private Snapshot untouched(Sweep sweep) {
        Instant now = clock.now();
        List<TrialSnapshot> trials = sweep.definedTrials().stream()
                .map(trial -> new TrialSnapshot(trial, Optional.empty(), Optional.empty()))
                .toList();
        return new Snapshot(sweep.definition().name(), sweep.definition().workspace(), now, trials, List.of());
    }

    /** Returns what the trials have logged; nothing where nothing was ever submitted. */
    public Results results() {
        return run().map(SweepRun::results).orElseGet(() -> new Results(List.of(), List.of(), List.of()));
    }
}
