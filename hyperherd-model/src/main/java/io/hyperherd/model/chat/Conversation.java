package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a model is told. It has no other memory. Immutable.
 *
 * @param instructions what holds for every conversation; providers that can, keep it between requests together with the tools
 * @param tools what the model may call
 * @param entries what was said, oldest first
 */
@Api(Api.Status.EVOLVING)
public record Conversation(String instructions, List<ToolDefinition> tools, List<Entry> entries) {

    /** Copies the lists. */
    public Conversation {
        tools = List.copyOf(tools);
        entries = List.copyOf(entries);
    }

    /** Returns this with {@code entry} at its end. */
    public Conversation with(Entry entry) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new Conversation(instructions, tools, longer);
    }
}
