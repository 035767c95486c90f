package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.stability.Api;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How one run of an attempt ended, as the job script wrote it down beside the trial. Immutable.
 *
 * @param job the job that ran it
 * @param restart how often the scheduler had queued the task again before
 * @param exitCode what the launcher returned, as bash tells it: a signal adds 128
 * @param signal the signal that ended the launcher; empty when none did
 * @param host the machine it ran on
 * @param start when the launcher began
 * @param end when it had ended
 * @param asked whether it ended badly after somebody had asked it to end, by SIGTERM, SIGINT or SIGHUP: its time limit, a person, or a
 *     scheduler that has queued the task again
 */
@Api(Api.Status.STABLE)
public record AttemptEnd(
        JobId job,
        int restart,
        int exitCode,
        OptionalInt signal,
        String host,
        Instant start,
        Instant end,
        boolean asked) {

    /** Returns the status that this end gives a trial when nobody knows more. */
    public TrialStatus status() {
        return exitCode == 0 ? TrialStatus.COMPLETED : TrialStatus.FAILED;
    }
}
