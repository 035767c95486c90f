package io.hyperherd.scheduler;

/** One task of an array job. Immutable. */
public record TaskId(JobId job, int index) {

    /** Returns {@code JOB_INDEX}, as SLURM writes it. */
    @Override
    public String toString() {
        return job + "_" + index;
    }
}
