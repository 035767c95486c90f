package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import java.util.Optional;

/**
 * One trial at one moment. Immutable.
 *
 * @param trial the trial with its status
 * @param job the newest job it was submitted in; empty before the first
 * @param report what the scheduler says of it in that job; empty when it says nothing
 */
public record TrialSnapshot(Trial trial, Optional<JobId> job, Optional<TaskReport> report) {}
