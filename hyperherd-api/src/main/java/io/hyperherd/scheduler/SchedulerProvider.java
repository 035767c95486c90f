package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.nio.file.Path;

/**
 * Makes a scheduler known: named in {@code META-INF/services}, or provided by a module, it is found by
 * {@link java.util.ServiceLoader}. Implementations need a public no-argument constructor that does nothing, and
 * may be asked by several threads.
 */
@Api(Api.Status.STABLE)
public interface SchedulerProvider {

    /** Returns the name that {@code scheduler:} in a sweep's YAML chooses: lower-case letters, digits and dashes. */
    String name();

    /** Returns whether this machine can use the scheduler, found out fast: {@code auto} asks it before every run. */
    boolean isAvailable();

    /**
     * Returns how much {@code auto} prefers this scheduler among those available; the highest wins. The embedded scheduler has 0, SLURM
     * 100.
     */
    int preference();

    /**
     * Returns the scheduler for one sweep.
     *
     * @param stateDirectory the absolute {@code .hyperherd} directory of its workspace, which may not exist yet
     */
    Scheduler create(Path stateDirectory);
}
