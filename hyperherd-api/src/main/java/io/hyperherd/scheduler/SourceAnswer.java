package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** Whether one of a scheduler's sources answered. Immutable. */
@Api(Api.Status.STABLE)
public sealed interface SourceAnswer {

    /** The source, such as {@code sacct}. */
    String source();

    /** The source answered; a task that it does not list, it does not hold. */
    record Answered(String source) implements SourceAnswer {}

    /** The source did not answer, or not intelligibly: what it does not list is not known. */
    record Silent(String source, String why) implements SourceAnswer {}
}
