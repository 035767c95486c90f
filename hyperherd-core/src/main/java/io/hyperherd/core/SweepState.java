package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.core.reconcile.StatusSync;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a workspace records and what its schedulers say about it. Writes nothing. */
final class SweepState {

    private final Workspace workspace;
    private final Schedulers schedulers;

    SweepState(Workspace workspace, Schedulers schedulers) {
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    /** What is known at one moment. */
    record Observed(Instant at, Manifest manifest, StatusSync sync, List<String> warnings) {}

    /** Asks each scheduler that holds a newest submission of some trial, once. */
    Observed observe() {
        List<Submission> submissions = workspace.submissions();
        Map<String, Map<TaskId, TaskReport>> reports = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        Instant at = Instant.now();
        for (Map.Entry<String, Set<JobId>> jobs : newestJobs(submissions).entrySet()) {
            Observation observation = observe(jobs.getKey(), jobs.getValue(), at);
            reports.put(jobs.getKey(), observation.tasks());
            warnings.addAll(silences(observation));
            warnings.addAll(unknownWords(observation));
        }
        StatusSync sync = new StatusSync(submissions, reports);
        return new Observed(at, sync.apply(workspace.manifest()), sync, warnings);
    }

    private static Map<String, Set<JobId>> newestJobs(List<Submission> submissions) {
        Map<String, Set<JobId>> jobs = new HashMap<>();
        StatusSync.newest(submissions)
                .values()
                .forEach(s -> jobs.computeIfAbsent(s.scheduler(), name -> new LinkedHashSet<>())
                        .add(s.job()));
        return jobs;
    }

    private Observation observe(String scheduler, Set<JobId> jobs, Instant at) {
        return schedulers
                .find(scheduler)
                .map(provider -> provider.create(workspace.stateDirectory()).observe(jobs))
                .orElseGet(() -> new Observation(
                        at, Map.of(), List.of(new SourceAnswer.Silent(scheduler, "no such scheduler is installed"))));
    }

    private static List<String> silences(Observation observation) {
        List<String> silences = new ArrayList<>();
        for (SourceAnswer answer : observation.sources()) {
            if (answer instanceof SourceAnswer.Silent silent) {
                silences.add(silent.source() + " did not answer (" + silent.why()
                        + "); what it alone knows is shown as last recorded");
            }
        }
        return silences;
    }

    private static List<String> unknownWords(Observation observation) {
        Set<String> words = new TreeSet<>();
        observation.tasks().values().stream()
                .filter(report -> report.state() == TaskState.UNKNOWN)
                .forEach(report -> words.add(report.source() + " says '" + report.word() + "'"));
        return words.stream()
                .map(word -> word + ", a state this version does not know; such trials are shown as last recorded")
                .toList();
    }
}
