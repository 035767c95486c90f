package io.hyperherd.core;

import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.TaskId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Asks a scheduler, installed or not, to cancel tasks. */
final class Cancellation {

    private final Workspace workspace;
    private final Schedulers schedulers;

    Cancellation(Workspace workspace, Schedulers schedulers) {
        this.workspace = workspace;
        this.schedulers = schedulers;
    }

    /** Returns how it went, for each of {@code tasks}. */
    Map<TaskId, CancelOutcome> cancel(String scheduler, Collection<TaskId> tasks) {
        Map<TaskId, CancelOutcome> outcomes = new HashMap<>();
        tasks.forEach(task ->
                outcomes.put(task, new CancelOutcome.Refused("no scheduler '" + scheduler + "' is installed here")));
        schedulers
                .find(scheduler)
                .ifPresent(provider -> outcomes.putAll(
                        provider.create(workspace.stateDirectory()).cancel(tasks)));
        return outcomes;
    }
}
