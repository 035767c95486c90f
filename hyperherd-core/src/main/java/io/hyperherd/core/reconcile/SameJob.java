package io.hyperherd.core.reconcile;

import io.hyperherd.Submission;
import io.hyperherd.scheduler.TaskReport;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells jobs apart that have one number: SLURM gives numbers out again after 67,043,328 jobs, and from 1 on when its state is lost, while
 * its accounting remembers those of before.
 */
public final class SameJob {

    /** Clocks differ, and a cluster that is busy takes its time with a submission. */
    private static final Duration SLACK = Duration.ofHours(1);

    private SameJob() {}

    /**
     * Returns whether {@code report} is about the job of {@code submission}, as far as times tell. A job that was queued again carries the
     * time of that.
     */
    public static boolean isMeant(Submission submission, TaskReport report) {
        if (submission.at().isEmpty() || report.submitted().isEmpty()) {
            return true;
        }
        Instant at = submission.at().get();
        Instant said = report.submitted().get();
        boolean earlier = said.isBefore(at.minus(SLACK));
        boolean later = said.isAfter(at.plus(SLACK)) && report.restarts().orElse(0) == 0;
        return !earlier && !later;
    }
}
