package io.hyperherd.core.reconcile;

import io.hyperherd.Manifest;
import io.hyperherd.Pin;
import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Which trials a run submits.
 *
 * @param indices the trials, ascending
 * @param eligible how many there were before pins narrowed them
 */
public record Selection(List<Integer> indices, int eligible) {

    private static final int NAMED_AT_MOST = 5;

    /** Copies the list. */
    public Selection {
        indices = List.copyOf(indices);
    }

    /**
     * Chooses from {@code manifest} what {@code options} ask for.
     *
     * @param held whether a scheduler still holds a trial, given its index: a paused one may not have stopped yet
     * @throws RefusedException when chosen indices are not in the sweep or their work would be repeated, or pins leave nothing
     */
    public static Selection choose(Manifest manifest, RunOptions options, IntPredicate held) {
        TrialFilter filter = options.trials();
        List<Trial> eligible = asked(manifest, filter);
        requireFree(eligible, options, held);
        List<Trial> chosen = eligible.stream().filter(filter::matchesPins).toList();
        if (chosen.isEmpty() && !filter.pins().isEmpty()) {
            throw nothingPinned(manifest, eligible, filter);
        }
        TreeSet<Integer> indices = chosen.stream().map(Trial::index).collect(Collectors.toCollection(TreeSet::new));
        return new Selection(List.copyOf(indices), eligible.size());
    }

    /** Orphans wait until somebody names them: the definition no longer asks for them. */
    private static List<Trial> asked(Manifest manifest, TrialFilter filter) {
        SortedSet<Integer> missing = filter.missingFrom(manifest);
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "not in this sweep: trial " + listed(missing) + "; `herd ls` lists the trials there are");
        }
        boolean chosen = filter.indices().isPresent() || !filter.statuses().isEmpty();
        TrialFilter unpinned = filter.withPins(List.of());
        return manifest.trials().stream()
                .filter(unpinned::matches)
                .filter(trial -> chosen || trial.status().isPending())
                .filter(trial -> filter.indices().isPresent() || trial.origin() == Origin.DEFINED)
                .toList();
    }

    private static void requireFree(List<Trial> trials, RunOptions options, IntPredicate held) {
        List<Trial> busy = trials.stream()
                .filter(t -> t.status().isLive() || t.status() == TrialStatus.COMPLETED || held.test(t.index()))
                .toList();
        if (!busy.isEmpty() && !options.allows(Permission.RESUBMIT_PROTECTED)) {
            throw new RefusedException("running or completed already: "
                    + listed(busy.stream().map(Selection::standing).toList())
                    + "; add --force to submit them again");
        }
    }

    private static String standing(Trial busy) {
        boolean stopping = !busy.status().isLive() && busy.status() != TrialStatus.COMPLETED;
        return busy.index() + "=" + busy.status().word() + (stopping ? " but not stopped yet" : "");
    }

    private static RefusedException nothingPinned(Manifest manifest, List<Trial> eligible, TrialFilter filter) {
        long matching = manifest.trials().stream().filter(filter::matchesPins).count();
        String pinned = filter.pins().stream().map(Pin::toString).collect(Collectors.joining(", "));
        if (matching == 0) {
            return new RefusedException(
                    "no trial has these values: --pin " + pinned + "; `herd ls` lists those there are");
        }
        return new RefusedException("no submittable trials match --pin " + pinned + " (" + matching
                + " of all trials match it, but none of the " + eligible.size()
                + " that could be submitted: they may be running or completed)");
    }

    private static String listed(Iterable<?> things) {
        List<String> words = new ArrayList<>();
        things.forEach(thing -> words.add(String.valueOf(thing)));
        String shown = String.join(", ", words.subList(0, Math.min(NAMED_AT_MOST, words.size())));
        return words.size() > NAMED_AT_MOST ? shown + " and " + (words.size() - NAMED_AT_MOST) + " more" : shown;
    }
}
