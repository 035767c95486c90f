package io.hyperherd;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.stability.Api;
import java.time.Instant;
import java.util.Optional;

/**
 * What the status of a trial rests on. Immutable.
 *
 * @param source who says so: a source of the scheduler such as {@code squeue}, {@link #END_RECORD}, {@link #SUBMISSION} or {@link #MANIFEST}
 * @param job the job it is about; empty when it is about none
 * @param attempt the attempt it is about; 0 when it is about none
 * @param at when it happened or was asked; empty when nobody knows
 */
@Api(Api.Status.STABLE)
public record Basis(String source, Optional<JobId> job, int attempt, Optional<Instant> at) {

    /** What the job script wrote down behind the launcher. */
    public static final String END_RECORD = "end record";

    /** The record of what was submitted. */
    public static final String SUBMISSION = "submission";

    /** The status as last saved: nothing newer is known. */
    public static final String MANIFEST = "manifest";
}
