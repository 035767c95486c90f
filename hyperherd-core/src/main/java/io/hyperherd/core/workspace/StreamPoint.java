package io.hyperherd.core.workspace;

import io.hyperherd.value.Value;
import java.util.OptionalDouble;

/**
 * One line of a metric stream.
 *
 * @param step the step, its fraction cut off
 * @param value what was logged, as a rule a number
 * @param timestamp when, in Unix seconds; empty when the line does not say
 */
public record StreamPoint(long step, Value value, OptionalDouble timestamp) {}
