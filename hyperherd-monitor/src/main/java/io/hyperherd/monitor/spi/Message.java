package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.time.Instant;

/**
 * What somebody wrote to the monitor, in plain words. Immutable.
 *
 * @param at when
 * @param source the channel, {@code cli} for the command line
 * @param author who, as people call them
 * @param text what, without the mention of the monitor
 */
@Api(Api.Status.EVOLVING)
public record Message(Instant at, String source, String author, String text) {}
