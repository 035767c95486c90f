package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;
import java.util.List;

/**
 * What a model said. Immutable.
 *
 * @param text its words; empty when there are none
 * @param calls the tools that it calls, in order
 * @param usage what the answer took
 * @param keepsake what the provider wants back when the conversation goes on
 */
@Api(Api.Status.EVOLVING)
public record Answer(String text, List<ToolCall> calls, Usage usage, Keepsake keepsake) {

    /** Copies the list. */
    public Answer {
        calls = List.copyOf(calls);
    }
}
