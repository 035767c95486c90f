package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.core.bulk.Aside;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.core.reconcile.KnownJobs;
import io.hyperherd.core.reconcile.StatusSync;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * What is known at one moment.
     *
     * @param at when the schedulers were asked
     * @param answered when each of them last answered; empty when nobody knows
     * @param recorded the trials as they are on record
     * @param manifest the trials with the statuses that follow
     * @param unknown the jobs that took an attempt which is on nobody's record
     */
    record Observed(
            Instant at,
            Optional<Instant> answered,
            Manifest recorded,
            Manifest manifest,
            StatusSync sync,
            List<Submission> unknown,
            List<String> warnings) {}

    /** Asks each scheduler that holds a newest submission of some trial, once. */
    Observed observe() {
        List<Submission> submissions = workspace.submissions();
        Aside<Manifest> reading = Aside.begin("hyperherd-manifest", workspace::manifest);
        KnownJobs jobs = new KnownJobs(submissions, attempts(workspace));
        Manifest manifest = reading.get();
        Answers answers = Answers.about(jobs.deciding(), workspace, schedulers);
        StatusSync sync = new StatusSync(jobs, answers.reports(), answers.silent());
        Optional<Instant> answered = answers.areFromAll() ? Optional.of(answers.at()) : workspace.lastAnswer();
        return new Observed(
                answers.at(), answered, manifest, sync.apply(manifest), sync, jobs.unknown(), warnings(answers));
    }

    /**
     * Returns what job scripts left, of completed trials too: the job that completed one may be on nobody's record, and the one on record
     * for it, which ran nothing, cancelled.
     */
    static Attempts attempts(Workspace workspace) {
        return workspace.attempts(index -> true);
    }

    /** Returns what was not found out, one line each. */
    static List<String> warnings(Answers answers) {
        List<String> warnings = new ArrayList<>();
        answers.silences()
                .forEach(silence -> warnings.add(silence + "; what it alone knows is shown as last recorded"));
        unknownWords(answers)
                .forEach(word -> warnings.add(
                        word + ", a state this version does not know; such trials are shown as last recorded"));
        return warnings;
    }

    private static Set<String> unknownWords(Answers answers) {
        Set<String> words = new TreeSet<>();
        answers.reports().values().stream()
                .flatMap(tasks -> tasks.values().stream())
                .filter(report -> report.state() == TaskState.UNKNOWN)
                .forEach(report -> words.add(report.source() + " says '" + report.word() + "'"));
        return words;
    }
}
