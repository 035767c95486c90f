package io.hyperherd.slurm;

import io.hyperherd.scheduler.Limits;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What one array job may hold on a cluster with some configuration. */
final class ClusterLimits {

    /** What {@code max_script_size} is unless the cluster says otherwise (slurm.conf(5)). */
    private static final long SCRIPT_BYTES = 4L << 20;

    /** The longest list of task numbers that the controller reads (src/slurmctld/job_mgr.c, no setting). */
    private static final int SPEC_LENGTH = 4096;

    private ClusterLimits() {}

    /** Returns the limits. {@code MaxArraySize} is one more than the largest index, so that 0, no arrays, becomes -1. */
    static Limits of(ClusterConfig config) {
        if (config.isUnknown()) {
            return Limits.NONE;
        }
        OptionalInt size = config.number("MaxArraySize");
        OptionalInt script = config.parameter("max_script_size");
        return new Limits(
                size.isPresent() ? OptionalInt.of(size.getAsInt() - 1) : size,
                config.parameter("max_array_tasks"),
                OptionalInt.of(SPEC_LENGTH),
                OptionalLong.of(script.isPresent() ? script.getAsInt() : SCRIPT_BYTES),
                OptionalInt.empty());
    }
}
