package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<Integer, Trial> seen = new HashMap<>(trials.size() * 2);
        for (Trial trial : trials) {
            if (seen.put(trial.index(), trial) != null) {
                throw new IllegalArgumentException("two trials have index " + trial.index());
            }
        }
    }

    /** Returns the trial with {@code index}; takes time linear in the number of trials. */
    public Optional<Trial> trial(int index) {
        return trials.stream().filter(t -> t.index() == index).findFirst();
    }
}
