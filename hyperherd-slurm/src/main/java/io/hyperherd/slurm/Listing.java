package io.hyperherd.slurm;

import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one source lists. Nobody changes the map that is handed over here any more.
 *
 * @param tasks its tasks
 * @param trouble why a task that is missing here may be known to the source all the same; empty when the listing is whole
 */
record Listing(Map<TaskId, TaskReport> tasks, Optional<String> trouble) {

    static final Listing NOTHING = new Listing(Map.of(), Optional.empty());

    static Listing silent(String why) {
        return new Listing(Map.of(), Optional.of(why));
    }

    /**
     * Returns the tasks that have a row of their own and those that share one; of a task that has both, its own row counts. Takes the maps
     * over.
     */
    static Listing of(Map<TaskId, TaskReport> own, Map<TaskId, TaskReport> shared, Trouble trouble) {
        if (shared.isEmpty()) {
            return new Listing(own, trouble.first());
        }
        shared.putAll(own);
        return new Listing(shared, trouble.first());
    }

    /** Returns the tasks of all {@code portions}, and the first trouble. */
    static Listing of(List<Listing> portions) {
        if (portions.size() == 1) {
            return portions.get(0);
        }
        Map<TaskId, TaskReport> all = new HashMap<>();
        portions.forEach(portion -> all.putAll(portion.tasks));
        return new Listing(
                all,
                portions.stream().flatMap(portion -> portion.trouble.stream()).findFirst());
    }
}
