package io.hyperherd.cli.run;

import io.hyperherd.Reconciliation;
import java.util.ArrayList;
import java.util.List;

/** Tells how a workspace follows an edit of its YAML. */
public final class ReconciliationNotes {

    private ReconciliationNotes() {}

    /** Returns a line per kind of change; none for a new workspace, where everything is new. */
    static List<String> of(Reconciliation change) {
        List<String> notes = new ArrayList<>();
        if (!change.removed().isEmpty()) {
            notes.add("Dropped " + change.removed().size() + " trial(s) no longer in config.");
        }
        if (!change.orphaned().isEmpty()) {
            notes.add("Keeping " + change.orphaned().size() + " active trial(s) as orphans (--force).");
        }
        boolean isNew = change.kept().isEmpty() && notes.isEmpty();
        if (!change.added().isEmpty() && !isNew) {
            notes.add("Added " + change.added().size() + " new trial(s) from config edits.");
        }
        return notes;
    }
}
