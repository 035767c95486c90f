package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** One task of an array job. Immutable. */
@Api(Api.Status.STABLE)
public record TaskId(JobId job, int index) {

    /** Returns {@code JOB_INDEX}, as SLURM writes it. */
    @Override
    public String toString() {
        return job + "_" + index;
    }
}
