package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.stability.Api;
import java.util.Optional;

/**
 * One trial at one moment. Immutable.
 *
 * @param trial the trial with its status
 * @param job the newest job it was submitted in; empty before the first
 * @param report what the scheduler says of it in that job; empty when it says nothing
 * @param end what the job script wrote down of its end; empty when it has not ended, or nothing was written
 */
@Api(Api.Status.STABLE)
public record TrialSnapshot(Trial trial, Optional<JobId> job, Optional<TaskReport> report, Optional<AttemptEnd> end) {

    /** Creates a snapshot of a trial of whose end nothing was written down. */
    public TrialSnapshot(Trial trial, Optional<JobId> job, Optional<TaskReport> report) {
        this(trial, job, report, Optional.empty());
    }

    /** Returns why the trial failed; empty when it has not. */
    public Optional<FailureCause> failure() {
        return trial.status() == TrialStatus.FAILED ? Optional.of(FailureCause.of(report, end)) : Optional.empty();
    }
}
