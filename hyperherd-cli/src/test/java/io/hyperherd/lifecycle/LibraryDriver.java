package io.hyperherd.lifecycle;

import io.hyperherd.RunOptions;
import io.hyperherd.Submission;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works with a sweep as a program does that embeds the library. */
final class LibraryDriver implements SweepDriver {

    private final Path workspace;
    private final String scheduler;

    LibraryDriver(Path workspace, String scheduler) {
        this.workspace = workspace;
        this.scheduler = scheduler;
    }

    @Override
    public List<Integer> run() {
        RunOptions options =
                RunOptions.defaults().withEnvironment(Map.of("HYPERHERD_CLASSPATH", Distribution.library() + "/*"));
        return Sweep.fromYaml(workspace).onScheduler(scheduler).run(options).submissions().stream()
                .map(Submission::indices)
                .flatMap(List::stream)
                .toList();
    }

    private SweepRun open() {
        return Sweep.fromYaml(workspace).open().orElseThrow();
    }

    @Override
    public Map<Integer, TrialStatus> statuses() {
        Map<Integer, TrialStatus> statuses = new LinkedHashMap<>();
        open().refresh()
                .trials()
                .forEach(t -> statuses.put(t.trial().index(), t.trial().status()));
        return statuses;
    }

    @Override
    public void stop(int index) {
        open().stop(List.of(index));
    }

    @Override
    public Map<Integer, Map<String, Value>> results() {
        Map<Integer, Map<String, Value>> results = new LinkedHashMap<>();
        open().results().trials().forEach(r -> results.put(r.trial().index(), r.metrics()));
        return results;
    }

    @Override
    public String toString() {
        return "the library on " + scheduler;
    }
}
