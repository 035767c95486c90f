package io.hyperherd.testkit;

import java.time.Duration;

/** Stands for the launcher: says what becomes of each task that the cluster starts. */
@FunctionalInterface
public interface Workload {

    /** Every task takes a minute and succeeds. */
    Workload SUCCEEDS = start -> Course.succeeds(Duration.ofMinutes(1));

    /**
     * Called once whenever a task starts, also when it starts again after a requeue. May do what a launcher would, such as writing
     * results into the workspace; must not call the cluster.
     */
    Course start(TaskStart start);
}
