package io.hyperherd.slurm;

import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one source lists. Immutable.
 *
 * @param tasks its tasks
 * @param trouble why a task that is missing here may be known to the source all the same; empty when the listing is whole
 */
record Listing(Map<TaskId, TaskReport> tasks, Optional<String> trouble) {

    static final Listing NOTHING = new Listing(Map.of(), Optional.empty());

    Listing {
        tasks = Map.copyOf(tasks);
    }

    static Listing silent(String why) {
        return new Listing(Map.of(), Optional.of(why));
    }

    /** Returns the tasks of both, and the first trouble. */
    Listing and(Listing more) {
        if (tasks.isEmpty()) {
            return new Listing(more.tasks, trouble.or(more::trouble));
        }
        Map<TaskId, TaskReport> all = new LinkedHashMap<>(tasks);
        all.putAll(more.tasks);
        return new Listing(all, trouble.or(more::trouble));
    }
}
