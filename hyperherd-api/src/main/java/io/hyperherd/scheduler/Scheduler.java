package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the tasks of array jobs. Every task runs the script that {@link JobScript} renders, with its number
 * ({@link ArrayJob#taskNumbers}) in {@code SLURM_ARRAY_TASK_ID}, {@code SLURM_JOB_ID} in its environment, and its output appended to
 * {@code INDEX.out} and {@code INDEX.err} in {@link ArrayJob#logDirectory()}.
 *
 * <p>Implementations hold no state of their own between calls, may be used by several threads, and bound every call in time: a
 * scheduler that does not answer yields {@link SubmitOutcome.InDoubt}, {@link SourceAnswer.Silent} or
 * {@link CancelOutcome.Refused}, never a hang. They throw {@link io.hyperherd.SchedulerException} only where the machine itself
 * fails, such as a full disk.
 */
@Api(Api.Status.STABLE)
public interface Scheduler {

    /** Returns the name that {@code scheduler:} in a sweep's YAML chooses. */
    String name();

    /**
     * Returns how long to wait between two observations of a sweep that somebody watches: 5 seconds unless overridden, since a cluster's
     * controller serves many.
     */
    default Duration pollInterval() {
        return Duration.ofSeconds(5);
    }

    /** Looks for what would make the submission of tasks with these resources fail, without submitting anything. */
    List<Finding> preflight(Resources resources);

    /** Returns what array jobs may hold. */
    Limits limits();

    /**
     * Asks whether {@code job} would be taken, and makes no job of it. A scheduler that cannot be asked, which is the default, is taken to
     * have nothing against it.
     *
     * @return why not, in one line
     */
    default Optional<String> objection(ArrayJob job) {
        return Optional.empty();
    }

    /** Submits {@code job}; the scheduler may start its tasks before this returns. */
    SubmitOutcome submit(ArrayJob job);

    /**
     * Looks for the job that was submitted under {@code tag}, to settle a doubt.
     *
     * @return the job; empty when the scheduler answered and holds none
     * @throws io.hyperherd.SchedulerException when the scheduler does not answer, so that the doubt stays
     */
    Optional<JobId> find(JobTag tag);

    /** Asks about all tasks of {@code jobs} at one moment. */
    Observation observe(Collection<JobId> jobs);

    /**
     * Returns why a task waits of which this scheduler said {@code report}. Asks nobody.
     *
     * @return empty, which is the default, when there is no more to say than the report's own reason
     */
    default Optional<Waiting> explain(TaskReport report) {
        return Optional.empty();
    }

    /** Cancels {@code tasks}, their child processes included, and tells for each one how it went. */
    Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks);

    /**
     * Returns the files and directories of this scheduler's own below the state directory that may be removed: what killed processes left
     * behind, and jobs that are over and not in {@code needed}. A scheduler that keeps none there, which is the default, returns none.
     *
     * @param needed the jobs that will be asked about again
     */
    default List<Path> leftovers(Set<JobId> needed) {
        return List.of();
    }
}
