package io.hyperherd.core.reconcile;

import io.hyperherd.Manifest;
import io.hyperherd.Reconciliation;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.space.TrialSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Brings a manifest in line with what the definition yields now.
 *
 * <p>A trial that is still yielded stays exactly as recorded. One that is not goes when nothing would be lost, and is otherwise kept for
 * good as an orphan. New trials get indices that were never used. Applying the same definition again changes nothing.
 */
public final class Reconciler {

    private Reconciler() {}

    /**
     * Returns how {@code current} follows {@code wanted}.
     *
     * @param nextIndex the first index that was never used
     */
    public static Reconciliation reconcile(Manifest current, List<TrialSpec> wanted, int nextIndex) {
        TrialMatcher matcher = new TrialMatcher(current.trials(), wanted);
        List<Trial> kept = new ArrayList<>();
        List<Trial> removed = new ArrayList<>();
        List<Trial> orphaned = new ArrayList<>();
        for (Trial trial : current.trials()) {
            if (matcher.match(trial)) {
                kept.add(trial.withOrigin(Origin.DEFINED));
            } else if (trial.origin() == Origin.ORPHAN) {
                kept.add(trial);
            } else if (trial.status().isProtected()) {
                orphaned.add(trial.withOrigin(Origin.ORPHAN));
            } else {
                removed.add(trial);
            }
        }
        return new Reconciliation(kept, added(matcher.rest(), nextIndex), removed, orphaned);
    }

    private static List<Trial> added(List<TrialSpec> fresh, int nextIndex) {
        List<Trial> added = new ArrayList<>(fresh.size());
        for (TrialSpec spec : fresh) {
            added.add(spec.ready(nextIndex + added.size()));
        }
        return added;
    }

    /** Returns {@code current} after {@code reconciliation}: records in their order, then the added ones. */
    public static Manifest apply(Manifest current, Reconciliation reconciliation) {
        Set<Integer> removed = new HashSet<>();
        reconciliation.removed().forEach(t -> removed.add(t.index()));
        Set<Integer> orphaned = new HashSet<>();
        reconciliation.orphaned().forEach(t -> orphaned.add(t.index()));
        Iterator<Trial> kept = reconciliation.kept().iterator();
        List<Trial> trials = new ArrayList<>();
        for (Trial trial : current.trials()) {
            if (orphaned.contains(trial.index())) {
                trials.add(trial.withOrigin(Origin.ORPHAN));
            } else if (!removed.contains(trial.index())) {
                trials.add(kept.next());
            }
        }
        trials.addAll(reconciliation.added());
        return new Manifest(trials);
    }

    /** Returns the indices of the trials that are ready, failed or cancelled. */
    public static Set<Integer> pending(Manifest manifest) {
        Set<Integer> pending = new HashSet<>();
        manifest.trials().stream()
                .filter(trial -> trial.status().isPending())
                .forEach(trial -> pending.add(trial.index()));
        return pending;
    }

    /** Returns {@code manifest} with trials {@code indices} submitted. */
    public static Manifest submitted(Manifest manifest, Collection<Integer> indices) {
        return withStatus(manifest, indices, TrialStatus.SUBMITTED);
    }

    /** Returns {@code manifest} with trials {@code indices} cancelled. */
    public static Manifest cancelled(Manifest manifest, Collection<Integer> indices) {
        return withStatus(manifest, indices, TrialStatus.CANCELLED);
    }

    /** Returns {@code manifest} with trials {@code indices} pruned; those that completed stay so. */
    public static Manifest pruned(Manifest manifest, Collection<Integer> indices) {
        Set<Integer> completed = new HashSet<>();
        manifest.trials().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .forEach(trial -> completed.add(trial.index()));
        return withStatus(
                manifest,
                indices.stream().filter(index -> !completed.contains(index)).toList(),
                TrialStatus.PRUNED);
    }

    private static Manifest withStatus(Manifest manifest, Collection<Integer> indices, TrialStatus status) {
        Set<Integer> chosen = Set.copyOf(indices);
        return new Manifest(manifest.trials().stream()
                .map(trial -> chosen.contains(trial.index()) ? trial.withStatus(status) : trial)
                .toList());
    }
}
