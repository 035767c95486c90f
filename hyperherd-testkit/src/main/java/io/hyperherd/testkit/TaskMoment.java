package io.hyperherd.testkit;

import io.hyperherd.scheduler.TaskState;
import java.time.Instant;

/** When a task came into a state. Immutable. */
public record TaskMoment(Instant at, TaskState state) {}
