package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;

/**
 * How a manifest follows an edit of the definition. Immutable.
 *
 * @param kept trials that stay as they are, earlier orphans included
 * @param added trials that are new, with the indices they get
 * @param removed trials that go, none of them live or finished
 * @param orphaned trials that the definition no longer yields, kept for good because they are live or finished
 */
@Api(Api.Status.STABLE)
public record Reconciliation(List<Trial> kept, List<Trial> added, List<Trial> removed, List<Trial> orphaned) {

    /** Copies the lists. */
    public Reconciliation {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        orphaned = List.copyOf(orphaned);
    }

    /** Returns whether the manifest stays as it is. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && orphaned.isEmpty();
    }
}
