package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The trials that a workspace records, in order. Immutable.
 *
 * @param trials the trials; no two share an index
 */
@Api(Api.Status.STABLE)
public record Manifest(List<Trial> trials) {

    /** No trials. */
    public static final Manifest EMPTY = new Manifest(List.of());

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when two trials share an index
     */
    public Manifest {
        trials = List.copyOf(trials);
        if (!ascends(trials)) {
            requireDistinct(trials);
        }
    }

    private static boolean ascends(List<Trial> trials) {
        int last = -1;
        for (Trial trial : trials) {
            if (trial.index() <= last) {
                return false;
            }
            last = trial.index();
        }
        return true;
    }

    private static void requireDistinct(List<Trial> trials) {
        Set<Integer> seen = new HashSet<>(trials.size() * 2);
        for (Trial trial : trials) {
            if (!seen.add(trial.index())) {
                throw new IllegalArgumentException("two trials have index " + trial.index());
            }
        }
    }

    /** Returns the trial with {@code index}; takes time linear in the number of trials. */
    public Optional<Trial> trial(int index) {
        return trials.stream().filter(t -> t.index() == index).findFirst();
    }
}
