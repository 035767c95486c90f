package io.hyperherd.scheduler;

/** What a look ahead of a submission found. Immutable. */
public sealed interface Finding {

    /** One line for the person who submits. */
    String message();

    /** The submission may well work. */
    record Warning(String message) implements Finding {}

    /** The submission cannot work. */
    record Obstacle(String message) implements Finding {}
}
