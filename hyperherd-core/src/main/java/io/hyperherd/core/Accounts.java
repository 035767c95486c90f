package io.hyperherd.core;

import io.hyperherd.AccountingReport;
import io.hyperherd.Manifest;
import io.hyperherd.SchedulerException;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialAccounting;
import io.hyperherd.core.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out what trials have used. Writes nothing. */
final class Accounts {

    private final Workspace workspace;
    private final Schedulers schedulers;

    Accounts(Workspace workspace, Schedulers schedulers) {
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    AccountingReport report() {
        List<Submission> submissions = workspace.submissions();
        Answers answers = Answers.about(submissions, workspace, schedulers);
        if (answers.isSilence()) {
            throw new SchedulerException("could not query the accounting: " + String.join("; ", answers.silences()));
        }
        return new AccountingReport(
                submissions,
                newest(submissions, answers, workspace.manifest()),
                answers.silences().stream()
                        .map(silence -> silence + "; what it alone knows is missing")
                        .toList());
    }

    /** Of each index the newest submission counts that anything is said of. */
    private static List<TrialAccounting> newest(List<Submission> submissions, Answers answers, Manifest manifest) {
        Map<Integer, Trial> trials = new HashMap<>();
        manifest.trials().forEach(trial -> trials.put(trial.index(), trial));
        SortedMap<Integer, TrialAccounting> byIndex = new TreeMap<>();
        for (Submission submission : submissions) {
            for (int index : submission.indices()) {
                answers.report(submission, index)
                        .ifPresent(report -> byIndex.put(
                                index,
                                new TrialAccounting(
                                        index, Optional.ofNullable(trials.get(index)), submission.job(), report)));
            }
        }
        return List.copyOf(byIndex.values());
    }
}
