package io.hyperherd.core;

import io.hyperherd.Submission;
import io.hyperherd.core.reconcile.SameJob;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What schedulers answer about jobs. Immutable.
 *
 * @param at when they were asked
 * @param reports what each scheduler, by name, says of its tasks
 * @param sources which sources of each scheduler answered
 */
record Answers(Instant at, Map<String, Map<TaskId, TaskReport>> reports, Map<String, List<SourceAnswer>> sources) {

    Answers {
        reports = Map.copyOf(reports);
        sources = Map.copyOf(sources);
    }

    /** Asks each scheduler that holds one of {@code submissions}, once. */
    static Answers about(Collection<Submission> submissions, Workspace workspace, Schedulers schedulers) {
        Instant at = Instant.now();
        Map<String, Map<TaskId, TaskReport>> reports = new HashMap<>();
        Map<String, List<SourceAnswer>> sources = new HashMap<>();
        jobs(submissions).forEach((name, jobs) -> {
            Observation observation = schedulers
                    .find(name)
                    .map(provider -> provider.create(workspace.stateDirectory()).observe(jobs))
                    .orElseGet(() -> new Observation(
                            at, Map.of(), List.of(new SourceAnswer.Silent(name, "no such scheduler is installed"))));
            reports.put(name, meant(observation.tasks(), name, submissions));
            sources.put(name, observation.sources());
        });
        return new Answers(at, reports, sources);
    }

    /** Leaves out what is said of other jobs that had, or have, the number of one of ours. */
    private static Map<TaskId, TaskReport> meant(
            Map<TaskId, TaskReport> said, String scheduler, Collection<Submission> submissions) {
        Map<JobId, List<Submission>> ours = submissions.stream()
                .filter(submission -> submission.scheduler().equals(scheduler))
                .collect(Collectors.groupingBy(Submission::job));
        List<TaskId> strangers = said.entrySet().stream()
                .filter(entry -> !isMeant(ours.getOrDefault(entry.getKey().job(), List.of()), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (strangers.isEmpty()) {
            return said;
        }
        Map<TaskId, TaskReport> meant = new HashMap<>(said);
        strangers.forEach(meant::remove);
        return meant;
    }

    private static boolean isMeant(List<Submission> ours, TaskReport report) {
        for (Submission submission : ours) {
            if (SameJob.isMeant(submission, report)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<JobId>> jobs(Collection<Submission> submissions) {
        Map<String, Set<JobId>> jobs = new LinkedHashMap<>();
        submissions.forEach(s -> jobs.computeIfAbsent(s.scheduler(), name -> new LinkedHashSet<>())
                .add(s.job()));
        return jobs;
    }

    /** Returns what is said of trial {@code index} in {@code submission}. */
    Optional<TaskReport> report(Submission submission, int index) {
        return Optional.ofNullable(
                reports.getOrDefault(submission.scheduler(), Map.of()).get(submission.task(index)));
    }

    /** Returns who did not answer, and why: {@code sacct did not answer (exit status 1)}. */
    List<String> silences() {
        return all().filter(SourceAnswer.Silent.class::isInstance)
                .map(SourceAnswer.Silent.class::cast)
                .map(silent -> silent.source() + " did not answer (" + silent.why() + ")")
                .toList();
    }

    /** Returns the schedulers that did not answer, or not fully. */
    Set<String> silent() {
        return sources.entrySet().stream()
                .filter(scheduler -> scheduler.getValue().stream().anyMatch(SourceAnswer.Silent.class::isInstance))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns whether each scheduler that was asked answered, if only one of its sources. */
    boolean areFromAll() {
        return sources.values().stream()
                .allMatch(asked -> asked.isEmpty() || asked.stream().anyMatch(SourceAnswer.Answered.class::isInstance));
    }

    /** Returns whether somebody was asked and nobody answered. */
    boolean isSilence() {
        return !sources.isEmpty() && all().allMatch(SourceAnswer.Silent.class::isInstance);
    }

    private Stream<SourceAnswer> all() {
        return sources.values().stream().flatMap(List::stream);
    }
}
