package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run would do. Making a plan changes nothing. Immutable.
 *
 * @param reconciliation how the manifest would follow the definition
 * @param trials all trials as they would stand before the submission, in order
 * @param toSubmit the indices that would be submitted now, ascending
 * @param eligible how many trials there were to submit before pins narrowed them
 * @param scheduler the scheduler's name
 * @param script the script of the first job; empty when there is nothing to submit
 * @param warnings what the person who submits should know, one line each
 * @param jobs how {@code toSubmit} is cut into array jobs that the scheduler takes, in the order of their submission
 * @param waiting the chosen indices for which the scheduler has no room now, ascending; they stay as they are
 */
@Api(Api.Status.STABLE)
public record Plan(
        Reconciliation reconciliation,
        List<Trial> trials,
        List<Integer> toSubmit,
        int eligible,
        String scheduler,
        Optional<String> script,
        List<String> warnings,
        List<List<Integer>> jobs,
        List<Integer> waiting) {

    /** Copies the lists. */
    public Plan {
        trials = List.copyOf(trials);
        toSubmit = List.copyOf(toSubmit);
        warnings = List.copyOf(warnings);
        jobs = jobs.stream().map(List::copyOf).toList();
        waiting = List.copyOf(waiting);
    }

    /** Creates a plan to submit everything as one job. */
    public Plan(
            Reconciliation reconciliation,
            List<Trial> trials,
            List<Integer> toSubmit,
            int eligible,
            String scheduler,
            Optional<String> script,
            List<String> warnings) {
        this(
                reconciliation,
                trials,
                toSubmit,
                eligible,
                scheduler,
                script,
                warnings,
                toSubmit.isEmpty() ? List.of() : List.of(toSubmit),
                List.of());
    }

    /** Returns all indices that were chosen: those to submit now, then those that wait. */
    public List<Integer> chosen() {
        List<Integer> all = new ArrayList<>(toSubmit);
        all.addAll(waiting);
        return all;
    }

    /** Returns this plan with the chosen indices cut into {@code other} jobs; those in none of them wait. */
    public Plan split(List<List<Integer>> other) {
        List<Integer> now = other.stream().flatMap(List::stream).toList();
        Set<Integer> gone = new HashSet<>(now);
        List<Integer> rest =
                chosen().stream().filter(index -> !gone.contains(index)).toList();
        return new Plan(reconciliation, trials, now, eligible, scheduler, script, warnings, other, rest);
    }

    /** Returns this plan with {@code more} warnings before its own. */
    public Plan withWarnings(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(warnings);
        return new Plan(reconciliation, trials, toSubmit, eligible, scheduler, script, all, jobs, waiting);
    }
}
