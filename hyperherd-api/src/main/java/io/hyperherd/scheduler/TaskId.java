package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** One task of an array job. Immutable. */
@Api(Api.Status.STABLE)
public record TaskId(JobId job, int index) {

    /**
     * Scatters the tasks of neighbouring jobs. Their numbers run from 0 to a thousand each, and a sum of products, which records have by
     * themselves, would crowd ten jobs into a thousand places.
     */
    @Override
    public int hashCode() {
        int hash = 0x9e3779b1 * job.hashCode() + index;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    /** Returns {@code JOB_INDEX}, as SLURM writes it. */
    @Override
    public String toString() {
        return job + "_" + index;
    }
}
