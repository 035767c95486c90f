package io.hyperherd.core.reconcile;

import io.hyperherd.Manifest;
import io.hyperherd.Pin;
import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
     * @throws RefusedException when chosen indices are not in the sweep or their work would be repeated, or pins leave nothing
     */
    public static Selection choose(Manifest manifest, RunOptions options) {
        List<Trial> eligible = options.indices()
                .map(chosen -> named(manifest, chosen, options))
                .orElseGet(() -> pending(manifest));
        List<Trial> chosen = eligible.stream()
                .filter(trial -> matches(trial, options.pins()))
                .toList();
        if (chosen.isEmpty() && !options.pins().isEmpty()) {
            throw nothingPinned(manifest, eligible, options.pins());
        }
        TreeSet<Integer> indices = chosen.stream().map(Trial::index).collect(Collectors.toCollection(TreeSet::new));
        return new Selection(List.copyOf(indices), eligible.size());
    }

    /** Orphans wait until somebody names them: the definition no longer asks for them. */
    private static List<Trial> pending(Manifest manifest) {
        return manifest.trials().stream()
                .filter(t -> t.status().isPending() && t.origin() == Origin.DEFINED)
                .toList();
    }

    private static List<Trial> named(Manifest manifest, SortedSet<Integer> chosen, RunOptions options) {
        List<Trial> trials = manifest.trials().stream()
                .filter(trial -> chosen.contains(trial.index()))
                .toList();
        Set<Integer> missing = new HashSet<>(chosen);
        trials.forEach(trial -> missing.remove(trial.index()));
        if (!missing.isEmpty()) {
            throw new RefusedException("not in this sweep: trial " + listed(new TreeSet<>(missing))
                    + "; `herd ls` lists the trials there are");
        }
        List<Trial> busy = trials.stream()
                .filter(t -> t.status().isLive() || t.status() == TrialStatus.COMPLETED)
                .toList();
        if (!busy.isEmpty() && !options.allows(Permission.RESUBMIT_PROTECTED)) {
            throw new RefusedException("running or completed already: "
                    + listed(busy.stream()
                            .map(t -> t.index() + "=" + t.status().word())
                            .toList())
                    + "; add --force to submit them again");
        }
        return trials;
    }

    private static RefusedException nothingPinned(Manifest manifest, List<Trial> eligible, List<Pin> pins) {
        long matching =
                manifest.trials().stream().filter(trial -> matches(trial, pins)).count();
        String pinned = pins.stream().map(Pin::toString).collect(Collectors.joining(", "));
        if (matching == 0) {
            return new RefusedException(
                    "no trial has these values: --pin " + pinned + "; `herd ls` lists those there are");
        }
        return new RefusedException("no submittable trials match --pin " + pinned + " (" + matching
                + " of all trials match it, but none of the " + eligible.size()
                + " that could be submitted: they may be running or completed)");
    }

    private static boolean matches(Trial trial, List<Pin> pins) {
        return pins.stream().allMatch(pin -> pin.matches(trial));
    }

    private static String listed(Iterable<?> things) {
        List<String> words = new ArrayList<>();
        things.forEach(thing -> words.add(String.valueOf(thing)));
        String shown = String.join(", ", words.subList(0, Math.min(NAMED_AT_MOST, words.size())));
        return words.size() > NAMED_AT_MOST ? shown + " and " + (words.size() - NAMED_AT_MOST) + " more" : shown;
    }
}
