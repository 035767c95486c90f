package io.hyperherd.scheduler;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one array job may hold. Empty where there is no limit, or none known. Immutable.
 *
 * @param maxIndex the largest task number
 * @param maxTasks the most tasks
 * @param maxScriptBytes the largest job script
 */
public record Limits(OptionalInt maxIndex, OptionalInt maxTasks, OptionalLong maxScriptBytes) {

    /** No limits. */
    public static final Limits NONE = new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());
}
