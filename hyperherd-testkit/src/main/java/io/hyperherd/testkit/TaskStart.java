package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.TaskId;
import java.time.Instant;

/**
 * A task that starts. Immutable.
 *
 * @param id its number
 * @param job the job it belongs to
 * @param task what its launcher is told
 * @param restart how often it was requeued before
 * @param at the cluster's time
 */
public record TaskStart(TaskId id, ArrayJob job, ArrayTask task, int restart, Instant at) {}
