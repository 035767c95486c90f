package io.hyperherd.monitor.tool;

import io.hyperherd.HyperHerdException;
import io.hyperherd.RunOptions;
import io.hyperherd.Snapshot;
import io.hyperherd.StopReport;
import io.hyperherd.Submission;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.Journal;
import io.hyperherd.monitor.file.Ledger;
import io.hyperherd.monitor.file.LedgerFile;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is done to trials. Each action looks anew, passes the guards, is written to the journal and only then done; what came of it is
 * written behind it.
 */
public final class Actions {

    private final Workplace workplace;
    private final Journal journal;
    private final LedgerFile ledger;

    /** Creates the actions on {@code workplace}. */
    public Actions(Workplace workplace, Journal journal, LedgerFile ledger) {
        this.workplace = workplace;
        this.journal = journal;
        this.ledger = ledger;
    }

    /** Submits those of the trials that may be; the others are in the answer with the reason. */
    public ToolResult run(List<Integer> indices, Resubmission resubmission, String reason, Authority authority) {
        return attempt("run_indices", run -> {
            Snapshot now = workplace.snapshot();
            Guards guards = new Guards(now, ledger.read(), authority);
            Optional<String> stale = guards.stale();
            if (stale.isPresent()) {
                return refused(stale.get());
            }
            Guards.Sorted sorted = guards.submit(indices, resubmission);
            if (sorted.allowed().isEmpty()) {
                return new ToolResult(Outcome.REFUSED, answer(List.of(), List.of(), sorted));
            }
            Fields what = Fields.none()
                    .with("indices", sorted.allowed())
                    .with("force", Value.of(resubmission == Resubmission.ENDED))
                    .with("reason", Journal.cut(reason));
            journal.write("run_indices_begun", what);
            remember(now, sorted.allowed());
            return submit(sorted, now, what);
        });
    }

    private ToolResult submit(Guards.Sorted sorted, Snapshot now, Fields what) {
        RunOptions options = RunOptions.defaults().withIndices(sorted.allowed()).withEnvironment(workplace.variables());
        boolean isProtected = now.trials().stream()
                .anyMatch(trial -> sorted.allowed().contains(trial.trial().index())
                        && trial.trial().status().isProtected());
        SweepRun done = workplace
                .sweep()
                .run(isProtected ? options.allowing(RunOptions.Permission.RESUBMIT_PROTECTED) : options);
        List<Integer> submitted = done.submissions().stream()
                .flatMap(submission -> submission.indices().stream())
                .sorted()
                .toList();
        List<String> jobs = done.submissions().stream()
                .map(Submission::job)
                .map(JobId::value)
                .toList();
        String answer = answer(submitted, jobs, sorted);
        journal.write("run_indices", what.with("result", MonitorJson.value(answer)));
        return new ToolResult(Outcome.DONE, answer);
    }

    /** What is submitted again is counted before it is submitted: a crash may cost one try, and never yields one too many. */
    private void remember(Snapshot now, List<Integer> indices) {
        ledger.change(before -> {
            Ledger after = before;
            for (TrialSnapshot trial : now.trials()) {
                int index = trial.trial().index();
                if (indices.contains(index)
                        && trial.trial().status() == TrialStatus.FAILED
                        && trial.job().isPresent()) {
                    after = after.withResubmission(index, trial.job().get().value());
                }
            }
            return after;
        });
    }

    private static String answer(List<Integer> submitted, List<String> jobs, Guards.Sorted sorted) {
        Fields refused = Fields.none();
        for (var entry : new TreeMap<>(sorted.refused()).entrySet()) {
            refused = refused.with(Integer.toString(entry.getKey()), entry.getValue());
        }
        Fields answer = Fields.none()
                .with("slurm_job_id", jobs.isEmpty() ? Value.NULL : Value.of(String.join(",", jobs)))
                .with("submitted_indices", submitted);
        return JsonStyle.STRICT_LINE.text(
                (sorted.refused().isEmpty() ? answer : answer.with("refused", refused)).value());
    }

    /** Cancels one trial. */
    public ToolResult stop(int index, Authority authority) {
        return ending("stop_index", index, "", authority, run -> run.stop(List.of(index)));
    }

    /** Stops one trial for good. */
    public ToolResult prune(int index, String reason, Authority authority) {
        return ending("prune", index, reason, authority, run -> run.prune(List.of(index)));
    }

    private ToolResult ending(
            String event, int index, String reason, Authority authority, Function<SweepRun, StopReport> end) {
        return attempt(event, run -> {
            Guards guards = new Guards(workplace.snapshot(), ledger.read(), authority);
            Optional<String> why = guards.stale().or(() -> guards.end(index));
            if (why.isPresent() || run.isEmpty()) {
                return refused(why.orElse("nothing was ever submitted"));
            }
            Fields what = Fields.none().with("index", index).with("reason", Journal.cut(reason));
            journal.write(event + "_begun", what);
            if (authority != Authority.PERSON) {
                ledger.change(before -> before.withEnded(index));
            }
            return told(event, what, end.apply(run.get()));
        });
    }

    /** Cancels every live trial. */
    public ToolResult stopAll() {
        return attempt("stop_all", run -> {
            if (run.isEmpty()) {
                return refused("nothing was ever submitted");
            }
            journal.write("stop_all_begun", Fields.none());
            return told("stop_all", Fields.none(), run.get().stop(TrialFilter.ALL));
        });
    }

    private ToolResult told(String event, Fields what, StopReport report) {
        Value cancelled = new Value.Seq(report.cancelled().stream()
                .<Value>map(trial -> Fields.none()
                        .with("index", trial.index())
                        .with("slurm_job_id", trial.job().value())
                        .with("previous_status", trial.previousStatus().word())
                        .value())
                .toList());
        Fields result = Fields.none().with("cancelled", cancelled);
        for (StopReport.NotCancelled not : report.refused()) {
            result = result.with("not_cancelled_" + not.index(), not.why());
        }
        journal.write(event, what.with("result", result));
        return new ToolResult(
                report.refused().isEmpty() ? Outcome.DONE : Outcome.FAILED, JsonStyle.STRICT_LINE.text(result.value()));
    }

    /** What the engine refuses or cannot do is an answer, not an end. */
    private ToolResult attempt(String event, Function<Optional<SweepRun>, ToolResult> work) {
        try {
            return work.apply(workplace.run());
        } catch (HyperHerdException failed) {
            String why = String.valueOf(failed.getMessage());
            journal.write(event + "_failed", Fields.none().with("error", Journal.cut(why)));
            return new ToolResult(Outcome.FAILED, why);
        }
    }

    static ToolResult refused(String why) {
        return new ToolResult(Outcome.REFUSED, why);
    }
}
