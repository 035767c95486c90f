package io.hyperherd.core.doctor;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.space.ParamsJson;
import io.hyperherd.core.space.TrialHash;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rebuilds a manifest. A function of values.
 *
 * @param manifest the trials that could be told, in the order of their indices
 * @param salvaged how many came from what was whole of the old manifest
 * @param scripted how many came from job scripts
 * @param placed how many came from the definition, since every trial known otherwise has the index of its place in it
 * @param lost the indices on record of which nobody can tell which trials they are
 */
public record Rebuilding(Manifest manifest, int salvaged, int scripted, int placed, List<Integer> lost) {

    /** Copies the list. */
    public Rebuilding {
        lost = List.copyOf(lost);
    }

    /**
     * Rebuilds.
     *
     * @param whole what is whole of the old manifest
     * @param scripts the texts of job scripts, the newest last
     * @param specs the trials that the definition yields, in order; none when it cannot be read
     * @param submissions everything that was submitted
     */
    public static Rebuilding of(
            Manifest whole, List<String> scripts, List<TrialSpec> specs, List<Submission> submissions) {
        Map<Integer, Trial> trials = new TreeMap<>();
        whole.trials().forEach(trial -> trials.put(trial.index(), trial));
        int salvaged = trials.size();
        Map<Map<String, Value>, TrialSpec> byValues = new HashMap<>();
        specs.forEach(spec -> byValues.put(ParamsJson.values(spec.params(), spec.extras()), spec));
        ScriptTrials.read(scripts)
                .forEach((index, values) -> trials.computeIfAbsent(
                        index, i -> trial(i, Optional.ofNullable(byValues.get(values)), values)));
        int scripted = trials.size() - salvaged;
        TreeSet<Integer> missing = new TreeSet<>();
        submissions.forEach(submission -> missing.addAll(submission.indices()));
        missing.removeAll(trials.keySet());
        int placed = 0;
        if (!trials.isEmpty() && inPlace(trials, specs)) {
            for (int index : new ArrayList<>(missing)) {
                if (index < specs.size()) {
                    trials.put(index, specs.get(index).ready(index));
                    missing.remove(index);
                    placed++;
                }
            }
        }
        return new Rebuilding(
                new Manifest(List.copyOf(trials.values())), salvaged, scripted, placed, List.copyOf(missing));
    }

    /** Edits move trials away from their places, so one that is elsewhere shows that places tell nothing. */
    private static boolean inPlace(Map<Integer, Trial> known, List<TrialSpec> specs) {
        return known.values().stream()
                .allMatch(trial -> trial.index() < specs.size()
                        && specs.get(trial.index()).hash().equals(trial.hash()));
    }

    /** A trial that the definition no longer yields is kept, as one whose work may be there. */
    private static Trial trial(int index, Optional<TrialSpec> spec, Map<String, Value> values) {
        return spec.map(known -> known.ready(index))
                .orElseGet(() -> new Trial(
                        index,
                        TrialHash.of(values, Map.of()),
                        values,
                        Map.of(),
                        Optional.empty(),
                        TrialStatus.READY,
                        Origin.ORPHAN));
    }
}
