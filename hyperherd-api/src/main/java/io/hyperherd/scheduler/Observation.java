package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a scheduler says of some jobs at one moment. A task that is not listed is a task of which nothing is known: that is never a
 * reason to change a status. Immutable.
 *
 * @param at when it was asked
 * @param tasks what it says, by task
 * @param sources which of its sources answered
 */
@Api(Api.Status.STABLE)
public record Observation(Instant at, Map<TaskId, TaskReport> tasks, List<SourceAnswer> sources) {

    /** Copies the collections. */
    public Observation {
        tasks = Map.copyOf(tasks);
        sources = List.copyOf(sources);
    }

    /** Returns an observation of nothing, for when there is nothing to ask about. */
    public static Observation empty(Instant at) {
        return new Observation(at, Map.of(), List.of());
    }
}
