package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.stability.Api;
import java.util.Optional;

/**
 * What a trial has used. Immutable.
 *
 * @param index the trial's index
 * @param trial its record; empty when the manifest no longer has it
 * @param job the newest job that the scheduler says anything of
 * @param report what it says
 */
@Api(Api.Status.STABLE)
public record TrialAccounting(int index, Optional<Trial> trial, JobId job, TaskReport report) {}
