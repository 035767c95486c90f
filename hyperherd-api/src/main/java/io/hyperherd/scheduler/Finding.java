package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** What a look ahead of a submission found. Immutable. */
@Api(Api.Status.STABLE)
public sealed interface Finding {

    /** One line for the person who submits. */
    String message();

    /** The submission may well work. */
    record Warning(String message) implements Finding {}

    /** The submission cannot work from this machine, as the scheduler is not there; a plan can be made all the same. */
    record Absent(String message) implements Finding {}

    /** The submission cannot work anywhere. */
    record Obstacle(String message) implements Finding {}
}
