package io.hyperherd;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.time.Instant;
import java.util.Optional;

/**
 * What a trial logged of one metric at one step. Immutable.
 *
 * @param trial the trial's index
 * @param step the step, a fraction cut off
 * @param metric the metric's name, groups parted by {@code /}
 * @param timestamp when, in whole seconds; empty when the trial did not say
 * @param value the value
 */
@Api(Api.Status.STABLE)
public record StepRow(int trial, long step, String metric, Optional<Instant> timestamp, Value value) {}
