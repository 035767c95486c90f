package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.time.Instant;

/**
 * One line of the conversation. Immutable.
 *
 * @param at when
 * @param role {@code agent} or {@code user}
 * @param author who
 * @param via the channel
 * @param text what
 */
@Api(Api.Status.EVOLVING)
public record ChatEntry(Instant at, String role, String author, String via, String text) {}
