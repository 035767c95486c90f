package io.hyperherd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do. Making a plan changes nothing. Immutable.
 *
 * @param reconciliation how the manifest would follow the definition
 * @param trials all trials as they would stand before the submission, in order
 * @param toSubmit the indices that would be submitted, ascending
 * @param eligible how many trials there were to submit before pins narrowed them
 * @param scheduler the scheduler's name
 * @param script the job script; empty when there is nothing to submit
 * @param warnings what the person who submits should know, one line each
 */
public record Plan(
        Reconciliation reconciliation,
        List<Trial> trials,
        List<Integer> toSubmit,
        int eligible,
        String scheduler,
        Optional<String> script,
        List<String> warnings) {

    /** Copies the lists. */
    public Plan {
        trials = List.copyOf(trials);
        toSubmit = List.copyOf(toSubmit);
        warnings = List.copyOf(warnings);
    }

    /** Returns this plan with {@code more} warnings before its own. */
    public Plan withWarnings(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(warnings);
        return new Plan(reconciliation, trials, toSubmit, eligible, scheduler, script, all);
    }
}
