package io.hyperherd.cli;

import io.hyperherd.LauncherCall;
import io.hyperherd.LauncherEnd;
import io.hyperherd.LauncherOutput;
import io.hyperherd.Rehearsal;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rehearses trials with a launcher that does nothing but end. */
final class FakeRehearsal implements Rehearsal {

    private final List<Trial> trials;
    private final Path launcher;
    private final Map<Integer, Integer> exitStatuses;
    private final String suffix;

    FakeRehearsal(List<Trial> trials, Path launcher, Map<Integer, Integer> exitStatuses, RehearsalOptions options) {
        this.trials = List.copyOf(trials);
        this.launcher = launcher;
        this.exitStatuses = Map.copyOf(exitStatuses);
        this.suffix = options.check().map(" "::concat).orElse("");
    }

    @Override
    public List<Trial> trials() {
        return trials;
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public LauncherCall call(int index) {
        return new Call(trials.get(index));
    }

    private final class Call implements LauncherCall {

        private final Trial trial;

        Call(Trial trial) {
            this.trial = trial;
        }

        @Override
        public Trial trial() {
            return trial;
        }

        @Override
        public Path launcher() {
            return launcher;
        }

        @Override
        public String overrides() {
            return "index=" + trial.index() + suffix;
        }

        @Override
        public LauncherEnd run() {
            return new LauncherEnd(exitStatuses.getOrDefault(trial.index(), 0));
        }

        @Override
        public LauncherOutput capture(int characters) {
            LauncherEnd end = run();
            return new LauncherOutput(end, "config", end.succeeded() ? "" : "no key 'windw'\n\n");
        }
    }
}
