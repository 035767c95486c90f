package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Optional;

/**
 * What the trials of a workspace have used, from one observation of its schedulers. Immutable.
 *
 * @param submissions everything that was ever submitted, oldest first; empty before the first run
 * @param trials one entry per index of which a scheduler says anything, ascending, also of those no longer in the manifest
 * @param warnings what was not found out, one line each
 */
@Api(Api.Status.STABLE)
public record AccountingReport(List<Submission> submissions, List<TrialAccounting> trials, List<String> warnings) {

    /** Copies the lists. */
    public AccountingReport {
        submissions = List.copyOf(submissions);
        trials = List.copyOf(trials);
        warnings = List.copyOf(warnings);
    }

    /** Returns the entry of trial {@code index}; empty when no scheduler says anything of it. */
    public Optional<TrialAccounting> trial(int index) {
        return trials.stream().filter(trial -> trial.index() == index).findFirst();
    }
}
