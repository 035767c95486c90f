package io.hyperherd.core;

import io.hyperherd.Attempt;
import io.hyperherd.Basis;
import io.hyperherd.Explanation;
import io.hyperherd.LogTail;
import io.hyperherd.RefusedException;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.evidence.Standing;
import io.hyperherd.core.explain.Account;
import io.hyperherd.core.explain.Explainer;
import io.hyperherd.core.explain.Known;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds out why a trial stands where it stands. Writes nothing. */
final class Explanations {

    private static final int ERROR_LINES = 5;
    private static final int LINES_READ = 40;

    private final SweepDefinition definition;
    private final Workspace workspace;
    private final Schedulers schedulers;

    Explanations(SweepDefinition definition, Workspace workspace, Schedulers schedulers) {
        this.definition = definition;
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    Explanation explain(int index) {
        SweepState.Observed observed = new SweepState(workspace, schedulers).observe();
        Trial trial = observed.manifest()
                .trial(index)
                .orElseThrow(() -> new RefusedException(
                        "no trial found with index " + index + "; `herd ls` lists the trials there are"));
        Standing standing = observed.sync().standing(trial);
        Optional<TaskReport> report = observed.sync().report(index);
        Optional<Attempt> attempt = workspace
                .attempts(wanted -> wanted == index)
                .of(index)
                .filter(newest -> newest.number() >= observed.sync().attempt(index));
        Known known = new Known(
                trial, standing, report, attempt, waiting(observed, trial, report), ArrayJobs.resources(definition));
        return explanation(known, observed, errors(trial));
    }

    private Explanation explanation(Known known, SweepState.Observed observed, LogTail errors) {
        Account account = Explainer.account(known);
        boolean over = known.trial().status().isOver();
        return new Explanation(
                known.trial(),
                account.summary(),
                account.details(),
                account.next(),
                outlook(known),
                known.report(),
                known.attempt().flatMap(Attempt::end),
                over ? known.exitCode() : OptionalInt.empty(),
                over ? known.signal() : OptionalInt.empty(),
                errors.lines().orElse(List.of()),
                errors.path(),
                observed.sync().attempt(known.trial().index()),
                dated(known.standing().basis(), observed.at()),
                observed.answered(),
                observed.warnings());
    }

    private Optional<Waiting> waiting(SweepState.Observed observed, Trial trial, Optional<TaskReport> report) {
        return trial.status() != TrialStatus.QUEUED
                ? Optional.empty()
                : observed.sync()
                        .newestSubmission(trial.index())
                        .flatMap(submission -> schedulers.find(submission.scheduler()))
                        .flatMap(provider -> report.flatMap(provider.create(workspace.stateDirectory())::explain));
    }

    private static Optional<Waiting.Outlook> outlook(Known known) {
        return known.trial().status() == TrialStatus.QUEUED
                ? Optional.of(known.waiting().map(Waiting::outlook).orElse(Waiting.Outlook.UNSURE))
                : Optional.empty();
    }

    /** What a scheduler says, it says of the moment it was asked. */
    private static Basis dated(Basis basis, Instant asked) {
        boolean said =
                !List.of(Basis.END_RECORD, Basis.SUBMISSION, Basis.MANIFEST).contains(basis.source());
        return said ? new Basis(basis.source(), basis.job(), basis.attempt(), Optional.of(asked)) : basis;
    }

    /** Only of a trial that failed: others may write there what is no error. */
    private LogTail errors(Trial trial) {
        LogTail tail = workspace.tail(
                trial.index(), LogTail.Stream.STDERR, trial.status() == TrialStatus.FAILED ? LINES_READ : 0);
        List<String> run = tail.lines().orElse(List.of());
        int begin = 0;
        for (int i = 0; i < run.size(); i++) {
            begin = Workspace.isDivider(run.get(i)) ? i + 1 : begin;
        }
        List<String> said = run.subList(begin, run.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return new LogTail(
                tail.stream(),
                tail.path(),
                Optional.of(said.subList(Math.max(0, said.size() - ERROR_LINES), said.size())));
    }
}
